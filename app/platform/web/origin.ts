const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Asked {
  method: string;
  path: string;
  origin: string | undefined;
  fetchSite: string | undefined;
  uploadthingHook: string | undefined;
}

/**
 * Whether a request may change anything: it comes from our own pages, or carries its own signature.
 * Callbacks of the file ingest are exempt because their handler verifies an HMAC; so is `/ut/`, whose URLs are signed.
 * @param home the origin under which the app is served, such as `https://example.cn`
 */
export function isTrustedOrigin(asked: Asked, home: string): boolean {
  if (reading.has(asked.method)) return true;
  if (asked.path.startsWith('/ut/')) return true;
  if (asked.path === '/api/uploadthing' && asked.uploadthingHook) return true;
  if (asked.origin) return asked.origin === new URL(home).origin;
  return asked.fetchSite === 'same-origin';
}
