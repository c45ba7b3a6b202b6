import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { twoFactor } from 'better-auth/plugins';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { config } from '#app/platform/config/config.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';

/** The longest a session lasts; who is idle for IDLE_MINUTES is signed out before (session.server.ts). */
const LONGEST_SECONDS = 12 * 3600;

function create() {
  const { APP_URL, SESSION_SECRET, NODE_ENV, RATE_LIMIT_ATTEMPTS } = config();
  return betterAuth({
    appName: '英雄帖',
    baseURL: APP_URL,
    basePath: '/api/auth',
    secret: SESSION_SECRET,
    trustedOrigins: [APP_URL],
    database: prismaAdapter(db, { provider: 'postgresql' }),
    advanced: {
      ipAddress: { ipAddressHeaders: ['x-client-ip'] },
      useSecureCookies: APP_URL.startsWith('https://'),
      database: { generateId: false },
    },
    // Who signs up is written to in the language of the page they did it on.
    user: { additionalFields: { locale: { type: 'string', input: false, required: false } } },
    databaseHooks: {
      user: {
        create: {
          before: async (user, asked) => ({
            data: { ...user, ...(asked?.request && { locale: languageOf(asked.request) }) },
          }),
        },
      },
    },
    session: { expiresIn: LONGEST_SECONDS, disableSessionRefresh: true },
    rateLimit: {
      enabled: NODE_ENV === 'production',
      storage: 'database',
      window: 60,
      max: RATE_LIMIT_ATTEMPTS * 4,
      // The library's own rules allow three in ten seconds for an address: fewer than one office needs behind one router.
      customRules: {
        '/sign-in/email': { window: 300, max: RATE_LIMIT_ATTEMPTS },
        '/sign-up/email': { window: 300, max: RATE_LIMIT_ATTEMPTS },
        '/send-verification-email': { window: 300, max: RATE_LIMIT_ATTEMPTS },
        '/request-password-reset': { window: 300, max: RATE_LIMIT_ATTEMPTS },
        '/change-password': { window: 300, max: RATE_LIMIT_ATTEMPTS },
        '/two-factor/verify-totp': { window: 300, max: RATE_LIMIT_ATTEMPTS },
      },
    },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: 10,
      revokeSessionsOnPasswordReset: true,
      // Who reads the person's mail may lift the lock: the page says so.
      onPasswordReset: async ({ user: { id, name } }) =>
        transaction(async (tx) => {
          await tx.user.update({ where: { id }, data: { failedSignIns: 0, lockedUntil: null } });
          await audit(tx, {
            actor: { userId: id, name },
            action: 'account.resetPassword',
            subject: { type: 'User', id },
          });
        }),
      sendResetPassword: async ({ user, token }) => {
        const path = `/reset-password?token=${token}`;
        await transaction((tx) => sendLetter(tx, user, 'access.resetPassword', {}, path));
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      afterEmailVerification: async ({ id, name }) =>
        transaction((tx) =>
          audit(tx, {
            actor: { userId: id, name },
            action: 'account.verifyEmail',
            subject: { type: 'User', id },
          }),
        ),
      sendVerificationEmail: async ({ user, token }) => {
        const path = `/verify-email?token=${token}`;
        await transaction((tx) => sendLetter(tx, user, 'access.verifyEmail', {}, path));
      },
    },
    plugins: [twoFactor({ issuer: '英雄帖' })],
  });
}

let made: ReturnType<typeof create> | undefined;
/** The sign-in library, made at first use. */
export function auth() {
  made ??= create();
  return made;
}
