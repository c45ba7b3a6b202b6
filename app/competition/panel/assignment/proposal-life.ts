import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 分配方案: solved in the background; the last one may be confirmed, or undone to go back to the one before. */
export const proposalLife = lifecycle({
  thing: 'AssignmentProposal',
  column: 'state',
  begins: ['solving'],
  tones: {
    solving: 'info',
    solved: 'warning',
    impossible: 'danger',
    failed: 'danger',
    confirmed: 'success',
    undone: 'neutral',
  },
  arrows: [
    { verb: 'solveProposal', from: ['solving'], to: 'solved' },
    { verb: 'solveProposal', from: ['solving'], to: 'impossible' },
    { verb: 'solveProposal', from: ['solving'], to: 'failed' },
    { verb: 'confirmProposal', from: ['solved'], to: 'confirmed' },
    { verb: 'undoProposal', from: ['solving', 'solved', 'impossible', 'failed'], to: 'undone' },
  ],
});
