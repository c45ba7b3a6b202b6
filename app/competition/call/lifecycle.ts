import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 征集: published once, closed for good; cancelled by two people. */
export const callLife = lifecycle({
  thing: 'Call',
  column: 'state',
  begins: ['draft'],
  tones: { draft: 'neutral', published: 'info', closed: 'neutral', cancelled: 'danger' },
  arrows: [
    { verb: 'publishCall', from: ['draft'], to: 'published' },
    { verb: 'closeCall', from: ['published'], to: 'closed' },
    { verb: 'confirmCancellation', from: ['published', 'closed'], to: 'cancelled' },
  ],
});
