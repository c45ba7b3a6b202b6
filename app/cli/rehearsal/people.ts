import { z } from 'zod';
import { Client } from './client.ts';

/** The newest mailed link with this path; waits for the mail. @throws when none came within twenty seconds */
export async function linkMailedTo(reader: Client, address: string, path: string): Promise<string> {
  for (let tries = 0; tries < 80; tries++) {
    const { messages } = await reader.read(
      `/mailbox?to=${encodeURIComponent(address)}`,
      z.object({ messages: z.array(z.object({ id: z.string() })) }),
    );
    for (const { id } of messages) {
      const found = new RegExp(`href="([^"]*${path}[^"]*)"`).exec(await reader.page(`/mailbox/${id}`))?.[1];
      if (found) return found.replaceAll('&amp;', '&');
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no mail to ${address} with a link to ${path}; the server needs its mailbox page`);
}

export const NEWCOMERS_PASSWORD = 'quiet-lanterns-72';

/** Somebody new: signs up, follows the mailed link with their password, and is signed in. */
export async function newcomer(base: string, name: string, email: string): Promise<Client> {
  const client = new Client(base, name);
  const password = NEWCOMERS_PASSWORD;
  await client.post('/sign-up', { name, email, password });
  const link = new URL(await linkMailedTo(client, email, '/verify-email'), base);
  const token = link.searchParams.get('token') ?? '';
  await client.post(`${link.pathname}${link.search}`, { intent: 'complete', token, password });
  return client;
}
