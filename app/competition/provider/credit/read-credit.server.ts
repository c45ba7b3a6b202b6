import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { httpSource } from './http-source.server.ts';
import { standingsOf } from './standing.server.ts';
import { creditLists } from './standing.ts';

/** How a unit stands and every check behind it, newest first; null for who may not read it. Raw answers are shown by their hash. */
export async function readCredit(actor: Actor, providerId: string) {
  if (!may(actor, 'read', 'Credit')) return null;
  const [standing] = await standingsOf(db, [providerId]);
  if (!standing) return null;
  const inquiries = await db.creditInquiry.findMany({
    where: { providerId },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    omit: { rawAnswer: true },
    include: { checks: true },
  });
  const people = await db.user.findMany({
    where: {
      id: { in: inquiries.flatMap((i) => [i.requestedById, ...i.checks.map((c) => c.decidedById ?? '')]) },
    },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((p) => p.id === id)?.name ?? '';
  return {
    standing,
    inquiries: inquiries.map(({ requestedById, checks, ...inquiry }) => ({
      ...inquiry,
      by: nameOf(requestedById),
      checks: creditLists.flatMap((list) =>
        checks
          .filter((check) => check.list === list)
          .map(({ decidedById, ...check }) => ({ ...check, decidedBy: nameOf(decidedById) })),
      ),
    })),
    service: httpSource() !== null,
    waiting: inquiries.some((inquiry) => inquiry.state === 'waiting'),
    mayWrite: may(actor, 'write', 'Credit'),
    mayDecide: may(actor, 'decide', 'Credit'),
  };
}
export type CreditPage = NonNullable<Awaited<ReturnType<typeof readCredit>>>;
