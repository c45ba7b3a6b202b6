import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { templateSchema } from './template.ts';

/** The templates in use, by name, with the number of their newest version. */
export async function listTemplates(actor: Actor) {
  if (!may(actor, 'read', 'PaymentTemplate')) return refuse('forbidden');
  const rows = await db.paymentTemplate.findMany({
    where: { retiredAt: null },
    orderBy: { name: 'asc' },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
  });
  return done({
    templates: rows.flatMap(({ id, name, versions: [last] }) => {
      if (!last) return [];
      const { format, columns } = templateSchema.parse(last.definition);
      return [{ id, name, version: last.number, savedAt: last.createdAt, format, columns: columns.length }];
    }),
    mayWrite: may(actor, 'write', 'PaymentTemplate'),
    mayMake: may(actor, 'prepare', 'Payout'),
  });
}

/** One template with its newest definition and who saved each version. */
export async function readTemplate(actor: Actor, templateId: string) {
  if (!may(actor, 'read', 'PaymentTemplate')) return refuse('forbidden');
  const row = await db.paymentTemplate.findUnique({
    where: { id: templateId },
    include: { versions: { orderBy: { number: 'desc' } } },
  });
  const last = row?.versions[0];
  if (!row || !last) return refuse('notFound');
  const people = await db.user.findMany({
    where: { id: { in: row.versions.map((version) => version.createdById) } },
    select: { id: true, name: true },
  });
  return done({
    id: row.id,
    name: row.name,
    retired: row.retiredAt !== null,
    definition: templateSchema.parse(last.definition),
    versions: row.versions.map(({ number, createdAt, createdById }) => ({
      number,
      createdAt,
      by: people.find((p) => p.id === createdById)?.name ?? '',
    })),
    mayWrite: may(actor, 'write', 'PaymentTemplate') && row.retiredAt === null,
  });
}
