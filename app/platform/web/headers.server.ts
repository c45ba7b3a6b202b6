import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { DATA_REQUEST } from './written.server.ts';

/** Headers every answer carries. The content security policy of pages is set where their nonce is made. */
export function securityHeaders(production: boolean): RequestHandler {
  return (request, response, next) => {
    response.set({
      'X-Content-Type-Options': 'nosniff',
      // a judge reads documents beside the sheet
      'X-Frame-Options': request.path.startsWith('/files/') ? 'SAMEORIGIN' : 'DENY',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
    if (production) response.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    next();
  };
}

/**
 * Remix sees no socket, so the address that express trusts travels as `x-client-ip`, and what a client
 * wrote there itself is overwritten. Gives the request its id likewise, and says whether the browser asks for data or for a document.
 */
export const identifyRequest: RequestHandler = (request, response, next) => {
  const id = randomUUID();
  delete request.headers['x-forwarded-host'];
  request.headers['x-client-ip'] = request.ip ?? '0.0.0.0';
  request.headers['x-request-id'] = id;
  delete request.headers[DATA_REQUEST];
  if (request.path.endsWith('.data')) request.headers[DATA_REQUEST] = '1';
  response.set('X-Request-Id', id);
  next();
};
