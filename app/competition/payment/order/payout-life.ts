import { lifecycle, type StateOf } from '#app/platform/lifecycle/lifecycle.ts';

/** 拨付单: three people sign, then the bank answers. */
export const payoutLife = lifecycle({
  thing: 'Payout',
  column: 'state',
  begins: ['prepared'],
  tones: {
    sentBack: 'warning',
    prepared: 'info',
    reviewed: 'info',
    endorsing: 'info',
    approved: 'info',
    paid: 'success',
    failed: 'danger',
    returned: 'warning',
    rejected: 'neutral',
  },
  arrows: [
    { verb: 'preparePayout', from: ['sentBack'], to: 'prepared' },
    { verb: 'signPayout', from: ['prepared'], to: 'reviewed' },
    // Above the limits of the fund a further approver signs.
    { verb: 'signPayout', from: ['reviewed'], to: 'endorsing' },
    { verb: 'signPayout', from: ['reviewed', 'endorsing'], to: 'approved' },
    // One step back, never further.
    { verb: 'sendBackPayout', from: ['prepared'], to: 'sentBack' },
    { verb: 'sendBackPayout', from: ['reviewed'], to: 'prepared' },
    { verb: 'sendBackPayout', from: ['endorsing'], to: 'reviewed' },
    // The account changed: every signature was for another.
    { verb: 'fallBack', from: ['prepared', 'reviewed', 'endorsing', 'approved'], to: 'sentBack' },
    {
      verb: 'voidOrder',
      from: ['sentBack', 'prepared', 'reviewed', 'endorsing', 'approved'],
      to: 'rejected',
    },
    { verb: 'settlePaid', from: ['approved'], to: 'paid' },
    { verb: 'settleFailed', from: ['approved'], to: 'failed' },
    { verb: 'returnOrder', from: ['paid'], to: 'returned' },
  ],
});
export type PayoutState = StateOf<typeof payoutLife>;
