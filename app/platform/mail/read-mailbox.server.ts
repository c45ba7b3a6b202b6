import { db } from '#app/platform/database/client.server.ts';
import { contains, pageWithin } from '#app/platform/web/query.ts';
import { hasMailbox } from './transport.server.ts';

const PAGE = 50;

/** Mail the development mailbox holds, the newest first; null where mail goes to a real server. */
export async function listMail({ to, page }: { to: string; page: number }) {
  if (!hasMailbox()) return null;
  const where = to ? { to: contains(to) } : {};
  const total = await db.mailboxMessage.count({ where });
  const at = pageWithin(page, total, PAGE);
  const messages = await db.mailboxMessage.findMany({
    where,
    orderBy: { receivedAt: 'desc' },
    skip: at.skip,
    take: PAGE,
    select: { id: true, to: true, subject: true, receivedAt: true },
  });
  return { messages, total, page: at.page, pages: at.pages };
}

/** One mail of the development mailbox, or null. */
export async function readMail(id: string) {
  return hasMailbox() ? db.mailboxMessage.findUnique({ where: { id } }) : null;
}
