import { Client } from './client.ts';

const local = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The address of somebody else's running server, as its origin. Only this machine's, unless `allowRemote`: a rehearsal leaves
 * a call, people and payments behind.
 * @throws with what is wrong with it
 */
export function foreignAddress(text: string, allowRemote: boolean): string {
  if (!URL.canParse(text))
    throw new Error(`--url ${text}: not an address. Give one like http://localhost:3000`);
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error(`--url ${text}: only http and https.`);
  if (url.username || url.password) throw new Error('--url: no name or password in the address.');
  if (url.pathname !== '/' || url.search || url.hash)
    throw new Error(`--url ${text}: the address of the site alone, such as ${url.origin}`);
  if (!local.includes(url.hostname) && !allowRemote)
    throw new Error(
      `--url ${text}: not this machine. A rehearsal leaves a call, people and payments on the server; if that is meant, add --allow-remote.`,
    );
  return url.origin;
}

/** Whether a rehearsal can begin there. @throws with what the server lacks */
export async function mustBeReady(base: string, staffPassword: string): Promise<void> {
  const visitor = new Client(base, 'rehearsal');
  const ready = await visitor.request('/readyz').catch((error: Error) => error);
  if (ready instanceof Error || !ready.ok)
    throw new Error(`${base} does not answer as ready (${base}/readyz). Is the server running?`);
  const mailbox = await visitor.request('/mailbox');
  if (!mailbox.ok)
    throw new Error(
      `${base} has no mailbox page, so nobody can open the mail of a rehearsal: start it with npm run demo or npm run dev, without SMTP_URL.`,
    );
  const asked = await visitor.request('/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ email: 'organiser1@example.com', password: staffPassword }),
  });
  if (asked.status === 403)
    throw new Error(`${base} refuses forms from this address: give it exactly as the server's APP_URL.`);
  if (asked.status >= 400)
    throw new Error(
      `${base} has no organiser1@example.com with the demo password. Its staff are those of npm run demo; another password goes into REHEARSAL_PASSWORD.`,
    );
  if (asked.headers.get('location')?.startsWith('/two-factor'))
    throw new Error(`${base} asks its staff for a second factor: start it with STAFF_TWO_FACTOR=optional.`);
}
