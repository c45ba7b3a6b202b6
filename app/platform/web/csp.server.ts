/**
 * The policy of a page.
 * @param connect further origins the browser may send to: where files are uploaded
 */
export function contentSecurityPolicy(nonce: string, connect: string[], production: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Vite's development client adds style elements that carry no nonce.
    production ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self' 'unsafe-inline'",
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob: ${connect.join(' ')}`.trim(),
    "font-src 'self' data:",
    `connect-src 'self' ${production ? '' : 'ws: '}${connect.join(' ')}`.trim(),
    `frame-src 'self' blob: ${connect.join(' ')}`.trim(),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
