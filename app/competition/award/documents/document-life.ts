import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 文书: made in the background, as often as it takes; made, it never changes. */
export const documentLife = lifecycle({
  thing: 'AwardDocument',
  column: 'state',
  begins: ['waiting'],
  tones: { waiting: 'info', made: 'success', failed: 'danger' },
  arrows: [
    { verb: 'makeDocument', from: ['waiting', 'failed'], to: 'made' },
    { verb: 'makeDocument', from: ['waiting', 'failed'], to: 'failed' },
    { verb: 'makeAgain', from: ['failed'], to: 'waiting' },
  ],
});
