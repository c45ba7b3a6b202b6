import type { Row } from '../matrix.ts';

/** What the public sees, and the ways in. */
export const publicRows: Row[] = [
  { route: '/', see: ['anyone'] },
  { route: '/*', see: ['anyone'], shown: 404 },
  { route: '/healthz', see: ['anyone'] },
  { route: '/readyz', see: ['anyone'] },
  { route: '/calls', see: ['anyone'] },
  { route: '/calls/:slug', see: ['anyone'] },
  {
    route: '/calls/:slug',
    of: 'a draft is no page yet',
    at: ({ calls }) => ({ slug: calls.draft.slug }),
    see: ['anyone'],
    shown: 404,
  },
  { route: '/calls/:slug/versions', see: ['anyone'] },
  { route: '/calls/:slug/results', see: ['anyone'] },
  { route: '/calls/:slug/publicity', see: ['anyone'], acts: { object: ['anyone'] } },
  { route: '/showcase', see: ['anyone'] },
  { route: '/showcase/:entryId', see: ['anyone'] },
  { route: '/verify/:code?', of: 'the form', at: () => ({}), see: ['anyone'] },
  {
    route: '/verify/:code?',
    of: 'a code nobody was given',
    at: () => ({ code: '00000-00000-00000-00000' }),
    see: ['anyone'],
    shown: 404,
  },
  { route: '/verify/:code?', of: 'the code of a certificate', see: ['anyone'] },
  { route: '/objections/:token', see: ['anyone'], acts: { confirm: ['anyone'] } },
  { route: '/language', see: ['anyone'], shown: 302, acts: { choose: ['anyone'] } },
  { route: '/mailbox', see: ['anyone'], shown: 404 },
  { route: '/mailbox/:id', see: ['anyone'], shown: 404 },
  // Who may send which file: `uploads.ts`.
  { route: '/api/uploadthing', see: ['anyone'] },
];
