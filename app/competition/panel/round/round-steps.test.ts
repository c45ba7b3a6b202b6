import { expect, it } from 'vitest';
import { stepNow } from './round-steps.ts';

const track = (drawn: boolean, ...states: string[]) => ({
  drawn,
  members: states.map((state) => ({ state })),
});

it.each([
  ['setUp', null, []],
  ['draw', 'setup', [track(true, 'committed'), track(false)]],
  ['commit', 'setup', [track(true, 'committed', 'drawn')]],
  ['open', 'setup', [track(true, 'committed', 'recused')]],
  ['close', 'open', [track(true, 'committed', 'drawn')]],
  [null, 'closed', [track(true, 'committed')]],
] as const)('stands at %s', (step, state, tracks) => {
  expect(stepNow({ state, tracks })).toBe(step);
});
