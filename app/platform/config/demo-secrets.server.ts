/** What development, tests and the demonstration use for secrets. Public by nature: production refuses them. */
export const demoSecrets = {
  SESSION_SECRET: 'demo-only-session-secret-known-to-everybody',
  ENCRYPTION_KEY: Buffer.from('demo-only-key-known-to-everybody').toString('base64'),
  UPLOAD_SECRET: 'demo-only-upload-secret-known-to-everybody',
} as const;

/** Whether `value` is one of the demonstration's secrets, or an example left in place. */
export function isDemoSecret(value: string | undefined): boolean {
  if (!value) return false;
  return (
    Object.values(demoSecrets).some((secret) => secret === value) || /change-?me|^demo-only/i.test(value)
  );
}
