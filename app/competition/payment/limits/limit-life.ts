import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 审批限额: proposed by one person, decided by another. The latest one in force holds; those before it stay on record. */
export const limitLife = lifecycle({
  thing: 'PayoutLimit',
  column: 'state',
  begins: ['proposed'],
  tones: { proposed: 'warning', inForce: 'success', refused: 'neutral' },
  arrows: [
    { verb: 'decideLimit', from: ['proposed'], to: 'inForce' },
    { verb: 'decideLimit', from: ['proposed'], to: 'refused' },
  ],
});
