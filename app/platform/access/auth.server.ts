import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { config } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { cookieName } from '#app/platform/web/cookie-jar.server.ts';

/** The longest a session lasts; who is idle for IDLE_MINUTES is signed out before (session.server.ts). */
const LONGEST_SECONDS = 12 * 3600;

/** Opens a session for a person who has shown who they are, by password, code or mailed link: those are judged by our own verbs. */
const openSession = createAuthEndpoint.serverOnly(
  { method: 'POST', body: z.object({ userId: z.string() }) },
  async (ctx) => {
    const { internalAdapter } = ctx.context;
    const user = await internalAdapter.findUserById(ctx.body.userId);
    if (!user) throw new Error('no such person');
    const session = await internalAdapter.createSession(user.id);
    await setSessionCookie(ctx, { session, user }, false);
    return ctx.json({ sessionId: session.id });
  },
);
const sessions = { id: 'sessions', endpoints: { openSession } } satisfies BetterAuthPlugin;

function create() {
  const { APP_URL, SESSION_SECRET } = config();
  return betterAuth({
    appName: '英雄帖',
    baseURL: APP_URL,
    basePath: '/api/auth',
    secret: SESSION_SECRET,
    trustedOrigins: [APP_URL],
    database: prismaAdapter(db, { provider: 'postgresql' }),
    advanced: {
      ipAddress: { ipAddressHeaders: ['x-client-ip'] },
      // It would write `__Secure-` before the name; `__Host-` binds more.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: APP_URL.startsWith('https://') },
      cookies: { session_token: { name: cookieName('session') } },
      database: { generateId: false },
    },
    session: { expiresIn: LONGEST_SECONDS, disableSessionRefresh: true },
    // It is reached by our own code alone, never over HTTP: attempts are counted there (attempts.server.ts).
    rateLimit: { enabled: false },
    plugins: [sessions],
  });
}

let made: ReturnType<typeof create> | undefined;
/** The sign-in library, made at first use. */
export function auth() {
  made ??= create();
  return made;
}
