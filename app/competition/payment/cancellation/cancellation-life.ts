import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 取消征集: proposed by one organiser, confirmed by another, or returned. */
export const cancellationLife = lifecycle({
  thing: 'CallCancellation',
  column: 'state',
  begins: ['proposed'],
  tones: { proposed: 'warning', confirmed: 'danger', returned: 'neutral' },
  arrows: [
    { verb: 'confirmCancellation', from: ['proposed'], to: 'confirmed' },
    { verb: 'returnCancellation', from: ['proposed'], to: 'returned' },
  ],
});
