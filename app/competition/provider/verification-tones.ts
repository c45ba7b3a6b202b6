import type { ProviderVerification } from '#app/platform/database/generated/client.ts';
import type { Tone } from '#app/ui/tone.ts';

export const verificationTones: Record<ProviderVerification, Tone> = {
  unverified: 'neutral',
  pending: 'info',
  verified: 'success',
  rejected: 'danger',
};
