import type { Row } from '../matrix.ts';

type Which =
  | 'proposalFile'
  | 'licence'
  | 'certificate'
  | 'report'
  | 'picture'
  | 'hiddenPicture'
  | 'objection'
  | 'credit';

const file = (which: Which, of: string, see: Row['see'] = []): Row => ({
  route: '/files/:fileId',
  of,
  at: ({ ids }) => ({ fileId: ids[`file.${which}`] ?? '' }),
  see,
  refused: 404,
  closed: true,
});

const staff = ['secretary', 'organiser', 'finance', 'supervisor'] as const;

/** Files by what they were sent for: each is read by those who read the thing it belongs to, and is no page for anybody else. */
export const fileRows: Row[] = [
  file('proposalFile', 'a file of an entry under blind review', [
    ...(['unit', 'partner', 'secretary', 'organiser', 'supervisor', 'judge', 'judge2'] as const),
  ]),
  file('licence', 'the licence of a unit', ['unit', ...staff]),
  file('certificate', 'the certificate of an award', ['unit', 'moneyStaff']),
  file('report', 'a file of a report on outcomes', ['unit', 'moneyStaff']),
  file('picture', 'a picture that a unit shows', ['anyone']),
  file('hiddenPicture', 'a picture that nothing describes, and that is not shown', ['unit', 'moneyStaff']),
  file('objection', 'evidence of an objection', ['organiser', 'supervisor']),
  file('credit', 'what proves a credit check', staff),
];
