import { db } from '#app/platform/database/client.server.ts';

/** The secret of the newest link under `path` that was mailed to this address. */
export async function tokenMailedTo(email: string, path: string): Promise<string> {
  const mails = await db.$queryRaw<{ text: string }[]>`
    SELECT data->'data'->>'text' AS text FROM pgboss.job WHERE data->'data'->>'to' = ${email} ORDER BY created_on DESC`;
  for (const { text } of mails) {
    const token = new RegExp(`/${path}/([\\w-]+)`).exec(text)?.[1];
    if (token) return token;
  }
  return '';
}
