import type { RequestHandler } from 'express';
import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { knownPath } from './known-path.ts';
import { type PageFacts, refuseRequest } from './refuse-request.server.ts';

interface Limit {
  name: string;
  points: number;
  seconds: number;
}

// Reading that answers a guess is an attempt as much as a form that is sent.
const guesses = /^\/verify\/./;
// Passwords and codes are counted where they are judged, by account and place (access/attempts.server.ts): one house signs in through one address.
const credentials = /^\/(sign-up|verify-email|forgot-password|reset-password)(\/|$)/;

/** Counts in PostgreSQL, so that it holds over every process; in memory when the database does not answer. */
function limiter(pool: Pool, { name, points, seconds }: Limit) {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: name,
    points,
    duration: seconds,
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
  });
}

/**
 * Limits what one address may send: every write in a minute, and attempts at credentials, and at codes, in five minutes. It goes by the
 * path that the router will see, however it was written.
 */
export function rateLimits(
  pool: Pool,
  allowed: { writes: number; attempts: number },
  facts: PageFacts,
): RequestHandler {
  const writes = limiter(pool, { name: 'write', points: allowed.writes, seconds: 60 });
  const attempts = limiter(pool, { name: 'attempt', points: allowed.attempts, seconds: 300 });
  const lookUps = limiter(pool, { name: 'look-up', points: allowed.attempts, seconds: 300 });
  return (request, response, next) => {
    const path = knownPath(request.path) ?? '/';
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const guess = guesses.test(path);
    if ((reads && !guess) || path.startsWith('/ut/')) return next();
    const chosen = guess ? lookUps : credentials.test(path) ? attempts : writes;
    chosen.consume(request.ip ?? 'unknown').then(
      () => next(),
      (refused: unknown) => {
        if (!(refused instanceof RateLimiterRes)) return next(refused);
        const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
        refuseRequest(request, response, { status: 429, code: 'tooMany', seconds }, facts);
      },
    );
  };
}
