import type { RequestHandler } from 'express';
import { log } from '#app/platform/log/log.server.ts';
import type { RouteNamer } from './route-name.ts';

const told = new Set([400, 401, 403, 405, 408, 413, 414, 415, 429]);

/** One line of JSON for every request that was refused or failed: its id, the route's pattern and the status; no address, no name, no token. */
export function logRefusals(nameOf: RouteNamer): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.once('finish', () => {
      const status = response.statusCode;
      if (status < 500 && !told.has(status)) return;
      const line = {
        requestId: response.get('X-Request-Id'),
        method: request.method,
        route: nameOf(request.originalUrl),
        status,
        reason: response.get('X-Refused')?.split(';')[0],
        ms: Math.round(performance.now() - began),
      };
      if (status >= 500) log.error(line, 'request failed');
      else log.warn(line, 'request refused');
    });
    next();
  };
}
