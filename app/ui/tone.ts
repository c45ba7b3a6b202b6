/** What a colour says: nothing, a fact, done, take care, wrong, an award. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'gold';

export const softTone: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink-soft',
  info: 'bg-action-soft text-action',
  success: 'bg-jade-soft text-jade',
  warning: 'bg-amber-soft text-amber',
  danger: 'bg-danger-soft text-danger',
  gold: 'bg-gold-soft text-gold',
};
