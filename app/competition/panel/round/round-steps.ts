export const roundSteps = ['setUp', 'conflicts', 'draw', 'commit', 'open', 'close'] as const;
export type RoundStep = (typeof roundSteps)[number];

interface RoundProgress {
  /** null: not set up */
  state: 'setup' | 'open' | 'closed' | 'void' | null;
  tracks: readonly { drawn: boolean; members: readonly { state: string }[] }[];
}

/** Where a round stands: the step to take now; null when it is closed. Setting up checks the conflicts, too. */
export function stepNow({ state, tracks }: RoundProgress): RoundStep | null {
  if (state === null) return 'setUp';
  if (state === 'closed' || state === 'void') return null;
  if (state === 'open') return 'close';
  if (tracks.some((track) => !track.drawn)) return 'draw';
  const unsigned = tracks.some((track) => track.members.some((member) => member.state === 'drawn'));
  return unsigned ? 'commit' : 'open';
}
