import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** What becomes of a line of the bank's answer: it is noted, or waits for a second person. */
export const lineLife = lifecycle({
  thing: 'BankAnswerLine',
  column: 'outcome',
  begins: ['noted', 'waiting'],
  // Lines of before a second person confirmed them.
  historic: ['carriedOver'],
  tones: {
    noted: 'neutral',
    waiting: 'warning',
    carriedOut: 'success',
    refused: 'danger',
    overtaken: 'neutral',
    carriedOver: 'neutral',
  },
  arrows: [
    { verb: 'confirmLines', from: ['waiting'], to: 'carriedOut' },
    // What the line said had been overtaken when it was confirmed.
    { verb: 'confirmLines', from: ['waiting'], to: 'overtaken' },
    { verb: 'refuseLines', from: ['waiting'], to: 'refused' },
  ],
});
