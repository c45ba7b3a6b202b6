import { openSession } from '#app/platform/access/open-session.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { addressOf, people } from '../people.ts';

/**
 * A browser for everybody in which they have signed in. How one signs in has tests of its own (`harness.doors.ts`); thirty-six passwords
 * and codes a run would only cost time. @returns their cookies, of whoever has an account
 */
export async function openSessions(): Promise<Record<string, Record<string, string>>> {
  const cookies: Record<string, Record<string, string>> = {};
  for (const [name, one] of Object.entries(people)) {
    const user = await db.user.findUnique({ where: { email: addressOf(one) } });
    if (!user) continue;
    const headers = await openSession(new Request('http://localhost/sign-in'), user, 'change');
    cookies[name] = Object.fromEntries(
      headers
        .getSetCookie()
        .map((line) => line.split(';', 1)[0] ?? '')
        .filter((pair) => !pair.endsWith('='))
        .map((pair): [string, string] => [
          pair.slice(0, pair.indexOf('=')),
          pair.slice(pair.indexOf('=') + 1),
        ]),
    );
  }
  return cookies;
}
