import { lifecycle, type StateOf } from '#app/platform/lifecycle/lifecycle.ts';

/** 奖励: from the final list to the payment. */
export const grantLife = lifecycle({
  thing: 'Grant',
  column: 'state',
  begins: ['granted'],
  tones: {
    granted: 'warning',
    accountConfirmed: 'info',
    prepared: 'info',
    paid: 'success',
    suspended: 'danger',
    revoked: 'danger',
  },
  arrows: [
    // An account may be confirmed again, with other particulars, until an order is prepared.
    { verb: 'confirmAccount', from: ['granted', 'accountConfirmed'], to: 'accountConfirmed' },
    // An order that was sent back is prepared again; its award stays as it is.
    { verb: 'preparePayout', from: ['accountConfirmed', 'prepared'], to: 'prepared' },
    { verb: 'voidPayout', from: ['prepared'], to: 'accountConfirmed' },
    { verb: 'settlePaid', from: ['prepared'], to: 'paid' },
    // The account is confirmed anew before another order is prepared.
    { verb: 'settleFailed', from: ['prepared'], to: 'granted' },
    { verb: 'returnOrder', from: ['paid'], to: 'granted' },
    { verb: 'suspendGrant', from: ['granted', 'accountConfirmed', 'prepared'], to: 'suspended' },
    { verb: 'resumeGrant', from: ['suspended'], to: 'granted' },
    { verb: 'resumeGrant', from: ['suspended'], to: 'accountConfirmed' },
    {
      verb: 'decideRevocation',
      from: ['granted', 'accountConfirmed', 'prepared', 'paid', 'suspended'],
      to: 'revoked',
    },
  ],
});
export type GrantState = StateOf<typeof grantLife>;
