import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 评审组成员: drawn, bound by the signed commitment, or gone with a reason. */
export const memberLife = lifecycle({
  thing: 'PanelMember',
  column: 'state',
  begins: ['drawn'],
  tones: { drawn: 'warning', committed: 'success', recused: 'neutral' },
  arrows: [
    { verb: 'signCommitment', from: ['drawn'], to: 'committed' },
    { verb: 'recuseMember', from: ['drawn', 'committed'], to: 'recused' },
  ],
});
