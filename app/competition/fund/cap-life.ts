import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 限额 of a fund, for a year or a call: one is in force at a time. */
export const capLife = lifecycle({
  thing: 'FundCap',
  column: 'state',
  begins: ['proposed'],
  tones: { proposed: 'warning', inForce: 'success', superseded: 'neutral', rejected: 'neutral' },
  arrows: [
    { verb: 'decideCap', from: ['proposed'], to: 'inForce' },
    { verb: 'decideCap', from: ['proposed'], to: 'rejected' },
    { verb: 'decideCap', from: ['inForce'], to: 'superseded' },
  ],
});
