import type { Row } from '../matrix.ts';

/** Payments: read by finance, organisers and the supervisor; whole account numbers, and what a bank sent, by finance alone. */
export const moneyRows: Row[] = [
  { route: '/finance', see: ['moneyStaff'] },
  { route: '/finance/export', see: ['moneyStaff'] },
  { route: '/finance/limits', see: ['moneyStaff'] },
  { route: '/finance/grants/:grantId', see: ['moneyStaff'] },
  { route: '/finance/files', see: ['moneyStaff'], acts: { make: ['finance'], cancel: ['finance'] } },
  { route: '/finance/files/:batchId', see: ['finance'] },
  { route: '/finance/evidence/:handPaymentId', see: ['finance'] },
  { route: '/finance/answers', see: ['moneyStaff'], acts: { read: ['finance'] } },
  {
    route: '/finance/answers/:answerId',
    see: ['moneyStaff'],
    acts: { confirm: ['finance'], refuse: ['finance'] },
  },
  { route: '/finance/answers/:answerId/original', see: ['finance'] },
  { route: '/finance/cases/:caseId', see: ['moneyStaff'], acts: { close: ['finance'] } },
  { route: '/finance/reconciliation', see: ['moneyStaff'], acts: { read: ['finance'] } },
  {
    route: '/finance/reconciliation/:statementId',
    see: ['moneyStaff'],
    acts: { sign: ['finance'], review: ['finance'] },
  },
  { route: '/finance/reconciliation/:statementId/export', see: ['moneyStaff'] },
  { route: '/finance/templates', see: ['moneyStaff'] },
  { route: '/finance/templates/:templateId', see: ['moneyStaff'] },
  { route: '/finance/templates/file', see: ['anyone'], shown: 302 },
  { route: '/fund', see: ['moneyStaff'] },
  { route: '/fund/export', query: 'fund', see: ['moneyStaff'] },
  {
    route: '/documents',
    see: ['moneyStaff'],
    acts: { compile: ['finance', 'organiser'], again: ['finance', 'organiser'] },
  },
];
