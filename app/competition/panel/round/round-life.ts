import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 评审轮次: set up, opened to the judges, closed for good; void when it was taken back before it opened. */
export const roundLife = lifecycle({
  thing: 'Round',
  column: 'state',
  begins: ['setup'],
  tones: { setup: 'neutral', open: 'info', closed: 'success', void: 'neutral' },
  arrows: [
    { verb: 'openRound', from: ['setup'], to: 'open' },
    { verb: 'closeRound', from: ['open'], to: 'closed' },
    { verb: 'confirmTakeBack', from: ['setup'], to: 'void' },
  ],
});
