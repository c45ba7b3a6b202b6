import { db } from '#app/platform/database/client.server.ts';
import { hasMailbox } from '#app/platform/mail/transport.server.ts';

const PAGE = 50;

/** Mail the development mailbox holds, the newest first; null where mail goes to a real server. */
export async function listMail({ to, page }: { to: string; page: number }) {
  if (!hasMailbox()) return null;
  const where = to ? { to: { contains: to, mode: 'insensitive' as const } } : {};
  const total = await db.mailboxMessage.count({ where });
  const messages = await db.mailboxMessage.findMany({
    where,
    orderBy: { receivedAt: 'desc' },
    skip: (page - 1) * PAGE,
    take: PAGE,
    select: { id: true, to: true, subject: true, receivedAt: true },
  });
  return { messages, total, pages: Math.max(1, Math.ceil(total / PAGE)) };
}

/** One mail of the development mailbox, or null. */
export async function readMail(id: string) {
  return hasMailbox() ? db.mailboxMessage.findUnique({ where: { id } }) : null;
}
