import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 异议: it counts once its mailed link is confirmed, and every one that counts is answered. */
export const objectionLife = lifecycle({
  thing: 'Objection',
  column: 'state',
  begins: ['unconfirmed'],
  tones: {
    unconfirmed: 'neutral',
    received: 'warning',
    accepted: 'info',
    inadmissible: 'neutral',
    upheld: 'danger',
    dismissed: 'success',
  },
  arrows: [
    { verb: 'confirmObjection', from: ['unconfirmed'], to: 'received' },
    { verb: 'answerObjection', from: ['received'], to: 'accepted' },
    { verb: 'answerObjection', from: ['received'], to: 'inadmissible' },
    { verb: 'answerObjection', from: ['accepted'], to: 'upheld' },
    { verb: 'answerObjection', from: ['accepted'], to: 'dismissed' },
    // Several at once, for one reason, by two organisers.
    { verb: 'decideSetAside', from: ['received'], to: 'inadmissible' },
  ],
});

/** 一并不予受理: proposed by one organiser, decided by another. */
export const setAsideLife = lifecycle({
  thing: 'ObjectionSetAside',
  column: 'state',
  begins: ['proposed'],
  tones: { proposed: 'warning', confirmed: 'success', rejected: 'neutral' },
  arrows: [
    { verb: 'decideSetAside', from: ['proposed'], to: 'confirmed' },
    { verb: 'decideSetAside', from: ['proposed'], to: 'rejected' },
  ],
});
