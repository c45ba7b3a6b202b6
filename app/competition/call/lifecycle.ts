import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 征集: published once, closed for good. */
export const callLife = lifecycle({
  thing: 'Call',
  column: 'state',
  begins: ['draft'],
  tones: { draft: 'neutral', published: 'info', closed: 'neutral' },
  arrows: [
    { verb: 'publishCall', from: ['draft'], to: 'published' },
    { verb: 'closeCall', from: ['published'], to: 'closed' },
  ],
});
