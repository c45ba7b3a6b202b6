import type { Tone } from '#app/ui/tone.ts';

/** The colour of each state of an award. */
export const grantTones: Record<
  'granted' | 'accountConfirmed' | 'prepared' | 'paid' | 'suspended' | 'revoked',
  Tone
> = {
  granted: 'warning',
  accountConfirmed: 'info',
  prepared: 'info',
  paid: 'success',
  suspended: 'danger',
  revoked: 'danger',
};
