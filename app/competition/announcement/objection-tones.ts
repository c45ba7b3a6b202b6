import type { Tone } from '#app/ui/tone.ts';

type State = 'received' | 'accepted' | 'inadmissible' | 'upheld' | 'dismissed';

export const objectionTones: Record<State, Tone> = {
  received: 'warning',
  accepted: 'info',
  inadmissible: 'neutral',
  upheld: 'danger',
  dismissed: 'success',
};
