import type { Tone } from '#app/ui/tone.ts';

type State = 'unconfirmed' | 'received' | 'accepted' | 'inadmissible' | 'upheld' | 'dismissed';

export const objectionTones: Record<State, Tone> = {
  unconfirmed: 'neutral',
  received: 'warning',
  accepted: 'info',
  inadmissible: 'neutral',
  upheld: 'danger',
  dismissed: 'success',
};
