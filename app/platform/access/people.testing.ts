import { randomUUID } from 'node:crypto';
import { createOTP } from '@better-auth/utils/otp';
import { seal } from '#app/platform/config/seal.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Role } from './actor.ts';
import { hashPassword } from './password-hash.server.ts';
import { signIn } from './sign-in.server.ts';
import { rolesGranted } from './staff.testing.ts';

export const PASSWORD = 'correct-horse-1';
const HOME = 'http://localhost:3000';

interface Sent {
  cookie?: string;
  address?: string;
  path?: string;
  headers?: Record<string, string>;
}

/** A form sent by a browser with these cookies from this address. */
export const post = ({ cookie, address, path = '/sign-in', headers = {} }: Sent = {}) =>
  new Request(`${HOME}${path}`, {
    method: 'POST',
    headers: {
      origin: HOME,
      ...(cookie && { cookie }),
      ...(address && { 'x-client-ip': address }),
      ...headers,
    },
  });

/** Somebody with a password, and roles or an authenticator if asked for. */
export async function aPerson({ roles = [] as Role[], secret = '', backupCodes = [] as string[] } = {}) {
  const id = randomUUID();
  const email = `${id}@example.com`;
  await db.user.create({
    data: {
      id,
      email,
      name: '某人',
      twoFactorEnabled: secret !== '',
      accounts: {
        create: { accountId: id, providerId: 'credential', password: await hashPassword(PASSWORD) },
      },
      staffRoles: { create: await rolesGranted(roles) },
      ...(secret && {
        twoFactors: { create: { secret: seal(secret), backupCodes: seal(JSON.stringify(backupCodes)) } },
      }),
    },
  });
  return { id, email };
}

/** What a browser would send back of the cookies it was given, onto those it had; an emptied one is gone. */
export function cookiesFrom(headers: Headers, had = ''): string {
  const jar = new Map(
    had
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.split('=')[0], pair] as const),
  );
  for (const line of headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const [name] = pair.split('=');
    if (/Max-Age=0/.test(line)) jar.delete(name);
    else jar.set(name, pair);
  }
  return [...jar.values()].join('; ');
}

/** Signs in and gives the cookies of the browser. */
export async function cookieOf(email: string, password = PASSWORD, sent: Sent = {}): Promise<string> {
  const answer = await signIn(post(sent), { email, password });
  if (answer.kind !== 'done') throw new Error(answer.kind);
  return cookiesFrom(answer.headers, sent.cookie);
}

/** The code of an authenticator in the present half minute, or so many after or before. */
export const codeOf = (secret: string, step = 0): Promise<string> =>
  createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + step);

/** Six digits that are none of the authenticator's codes of the moment. */
export async function wrongCodeOf(secret: string): Promise<string> {
  const right = await Promise.all([-2, -1, 0, 1, 2].map((step) => codeOf(secret, step)));
  return ['000001', '000002', '000003', '000004', '000005', '000006'].find((c) => !right.includes(c)) ?? '';
}

/** The letters that wait to be sent to somebody, the newest last. */
export const lettersTo = (email: string) => db.$queryRaw<{ subject: string; text: string }[]>`
  SELECT data->'data'->>'subject' AS subject, data->'data'->>'text' AS text FROM pgboss.job
  WHERE data->'data'->>'to' = ${email} ORDER BY created_on`;

/** The token of the newest link with this path that was mailed. @throws when there is none */
export async function tokenMailedTo(email: string, path: string): Promise<string> {
  for (const { text } of (await lettersTo(email)).reverse()) {
    const found = new RegExp(`${path}\\?token=([\\w-]+)`).exec(text)?.[1];
    if (found) return found;
  }
  throw new Error(`no letter to ${email} with ${path}`);
}
