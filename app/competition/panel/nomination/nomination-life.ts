import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 增补 by hand: named by one person, seated by another, or returned. */
export const nominationLife = lifecycle({
  thing: 'JudgeNomination',
  column: 'state',
  begins: ['proposed'],
  tones: { proposed: 'warning', confirmed: 'success', returned: 'neutral' },
  arrows: [
    { verb: 'confirmNomination', from: ['proposed'], to: 'confirmed' },
    { verb: 'returnNomination', from: ['proposed'], to: 'returned' },
  ],
});
