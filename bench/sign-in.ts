import { DEMO_PASSWORD } from '#prisma/seed/accounts.ts';
import { address } from './server.ts';

/** Signs a demonstration account in as the page does. @returns the Cookie header of its session */
export async function signIn(account: string): Promise<string> {
  const response = await fetch(`${address}/sign-in`, {
    method: 'POST',
    headers: { Origin: address },
    body: new URLSearchParams({ email: `${account}@example.com`, password: DEMO_PASSWORD }),
    redirect: 'manual',
  });
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  if (cookies.length === 0) throw new Error(`${account} could not sign in: ${response.status}`);
  return cookies.join('; ');
}
