import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 拟奖励名单: proposed by one organiser, decided by another, in publicity, final. */
export const selectionLife = lifecycle({
  thing: 'Selection',
  column: 'state',
  begins: ['proposed'],
  tones: {
    proposed: 'warning',
    rejected: 'neutral',
    approved: 'info',
    inPublicity: 'gold',
    final: 'success',
  },
  arrows: [
    { verb: 'decideSelection', from: ['proposed'], to: 'approved' },
    { verb: 'decideSelection', from: ['proposed'], to: 'rejected' },
    { verb: 'startPublicity', from: ['approved'], to: 'inPublicity' },
    { verb: 'announceFinal', from: ['inPublicity'], to: 'final' },
    { verb: 'confirmCancellation', from: ['proposed', 'approved', 'inPublicity'], to: 'rejected' },
  ],
});

/** One solution on the list. An objection that is accepted suspends it, and one that is upheld strikes it off. */
export const selectionItemLife = lifecycle({
  thing: 'SelectionItem',
  column: 'state',
  begins: ['proposed'],
  tones: {
    proposed: 'info',
    inPublicity: 'gold',
    suspended: 'warning',
    confirmed: 'success',
    struckOff: 'danger',
  },
  arrows: [
    { verb: 'startPublicity', from: ['proposed'], to: 'inPublicity' },
    { verb: 'answerObjection', from: ['inPublicity'], to: 'suspended' },
    { verb: 'answerObjection', from: ['suspended'], to: 'inPublicity' },
    { verb: 'answerObjection', from: ['suspended'], to: 'struckOff' },
    { verb: 'announceFinal', from: ['inPublicity'], to: 'confirmed' },
  ],
});
