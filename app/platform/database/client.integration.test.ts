import { expect, it } from 'vitest';
import { db, pool } from './client.server.ts';

it('keeps an instant as it is, whatever zone the server and the process think in', async () => {
  const at = new Date('2026-07-01T16:00:00.000Z');
  const { id } = await db.mailboxMessage.create({
    data: { to: 'a@example.com', subject: '', text: '', receivedAt: at },
  });
  const { rows } = await pool.query<{ epoch: string }>(
    'SELECT extract(epoch FROM "receivedAt")::text AS epoch FROM "MailboxMessage" WHERE id = $1',
    [id],
  );
  expect(Number(rows[0]?.epoch) * 1000).toBe(at.getTime());
  expect((await db.mailboxMessage.findUniqueOrThrow({ where: { id } })).receivedAt).toEqual(at);
});
