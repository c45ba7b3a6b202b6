import type { Tone } from '#app/ui/tone.ts';

/** The colour of what became of a line of the bank's answer. */
export const verdictTones: Record<'paid' | 'confirmed' | 'rejected' | 'pending' | 'returned' | 'case', Tone> =
  {
    paid: 'success',
    confirmed: 'neutral',
    rejected: 'danger',
    pending: 'info',
    returned: 'warning',
    case: 'warning',
  };
