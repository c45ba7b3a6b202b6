import type { Row } from '../matrix.ts';

/** Units and what they enter; a unit's own pages are nobody else's business. */
export const unitRows: Row[] = [
  { route: '/provider', see: ['signedIn'] },
  { route: '/provider/new', see: ['private'], acts: { register: ['private'] } },
  {
    route: '/provider/:providerId',
    see: ['unit'],
    refused: 404,
  },
  {
    route: '/provider/:providerId',
    of: 'what only an owner does',
    acts: {
      ask: ['owner'],
      edit: ['owner'],
      invite: ['owner'],
      revokeInvitation: ['owner'],
      removeMember: ['owner'],
    },
  },
  { route: '/providers', see: ['secretary'] },
  {
    route: '/providers/:providerId',
    see: ['secretary', 'organiser', 'finance', 'supervisor'],
    acts: {
      verify: ['secretary'],
      askCredit: ['secretary', 'organiser', 'finance'],
      recordCredit: ['secretary', 'organiser', 'finance'],
      confirmMatch: ['secretary', 'organiser'],
      dismissMatch: ['secretary', 'organiser'],
    },
  },
  { route: '/submissions', see: ['signedIn'] },
  { route: '/submissions/memberships', see: ['signedIn'] },
  { route: '/submissions/new', see: ['signedIn'] },
  { route: '/submissions/:submissionId', see: ['unit', 'partner'], refused: 404 },
  { route: '/submissions/:submissionId/edit', see: ['unit'], refused: 404 },
  { route: '/submissions/:submissionId/check', see: ['unit'], refused: 404 },
  { route: '/submissions/:submissionId/save', see: ['unit'], refused: 404 },
  { route: '/submissions/:submissionId/receipt/:versionId', see: ['unit', 'partner'], refused: 404 },
  {
    route: '/files/:fileId',
    of: 'a file of an entry under blind review',
    see: ['unit', 'partner', 'secretary', 'organiser', 'supervisor', 'judge', 'judge2'],
    refused: 404,
    closed: true,
  },
  { route: '/grants', see: ['signedIn'] },
  {
    route: '/grants/:grantId',
    see: ['unit', 'moneyStaff'],
    refused: 404,
  },
  {
    route: '/grants/:grantId',
    of: 'what organisers do with an award',
    acts: {
      suspend: ['organiser'],
      resume: ['organiser'],
      revoke: ['organiser'],
      confirmRevocation: ['organiser'],
      refuseRevocation: ['organiser'],
      withdrawRevocation: ['organiser'],
    },
  },
  { route: '/grants/:grantId/certificate', see: ['unit', 'moneyStaff'], refused: 404 },
  { route: '/grants/:grantId/showcase', see: ['unit', 'moneyStaff'], refused: 404 },
  { route: '/follow-ups', see: ['moneyStaff'] },
  { route: '/follow-ups/export', see: ['moneyStaff'] },
  { route: '/follow-ups/:followUpId', see: ['unit', 'moneyStaff'], refused: 404 },
];
