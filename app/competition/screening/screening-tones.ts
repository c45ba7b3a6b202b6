import type { Tone } from '#app/ui/tone.ts';

export const screeningStates = ['submitted', 'returned', 'accepted', 'refused'] as const;
export const screeningTones: Record<(typeof screeningStates)[number], Tone> = {
  submitted: 'info',
  returned: 'warning',
  accepted: 'success',
  refused: 'danger',
};

/** The tone of a state as the queue shows it; entries further on are accepted ones. */
export const toneOf = (state: string): Tone =>
  screeningStates.flatMap((s) => (s === state ? [screeningTones[s]] : []))[0] ?? 'success';
