import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** What would move a fund's money: put down by one person, decided by another, or taken back before. */
export const fundProposalLife = lifecycle({
  thing: 'FundProposal',
  column: 'state',
  begins: ['proposed'],
  tones: { proposed: 'warning', confirmed: 'success', refused: 'danger', withdrawn: 'neutral' },
  arrows: [
    { verb: 'settleProposal', from: ['proposed'], to: 'confirmed' },
    { verb: 'settleProposal', from: ['proposed'], to: 'refused' },
    { verb: 'withdrawProposal', from: ['proposed'], to: 'withdrawn' },
  ],
});
