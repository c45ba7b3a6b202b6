import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { benchmarks, columnOf, shownFields } from './entry.ts';
import { outcomesOf } from './outcomes.server.ts';
import { isShown } from './shown.server.ts';

/** What a unit shows of one award, for its members and the staff who read awards; its texts that it does not show are for its members alone. */
export async function readOwnEntry(actor: Actor, grantId: string) {
  const grant = await db.grant.findUnique({
    where: { id: grantId },
    select: {
      ...{ id: true, number: true, state: true, providerId: true },
      submission: { select: { title: true, leadProvider: { select: { name: true } } } },
      showcase: {
        include: { pictures: { where: { removedAt: null }, orderBy: { addedAt: 'asc' } } },
      },
    },
  });
  if (!grant || !may(actor, 'read', 'Grant', { providerId: grant.providerId })) return refuse('notFound');
  const { showcase: entry, submission, providerId, ...rest } = grant;
  const prepares = may(actor, 'prepare', 'Showcase', { providerId });
  const visible = entry ? await db.showcaseEntry.count({ where: { id: entry.id, ...isShown } }) : 0;
  return done({
    ...rest,
    ...{ title: submission.title, unit: submission.leadProvider.name },
    entryId: entry?.id ?? null,
    visible: visible > 0,
    hiddenAt: entry?.hiddenAt ?? null,
    hiddenReason: entry?.hiddenReason ?? '',
    texts: {
      benchmark: benchmarks.find((one) => one === entry?.benchmark) ?? null,
      summaryZh: (entry?.showSummary || prepares ? entry?.summaryZh : null) ?? '',
      summaryEn: (entry?.showSummary || prepares ? entry?.summaryEn : null) ?? '',
      contact: (entry?.showContact || prepares ? entry?.contact : null) ?? '',
    },
    shown: Object.fromEntries(
      shownFields.map((field) => [field, entry?.[columnOf[field]] ?? false]),
    ) as Record<(typeof shownFields)[number], boolean>,
    pictures: (entry?.pictures ?? []).map(({ id, fileId, altZh, altEn }) => ({ id, fileId, altZh, altEn })),
    outcomes: await outcomesOf(grantId),
    mayWrite: may(actor, 'show', 'Showcase', { providerId }),
    mayCurate: may(actor, 'curate', 'Showcase'),
  });
}
export type OwnEntry = Extract<Awaited<ReturnType<typeof readOwnEntry>>, { ok: true }>['value'];

/** Entries an organiser has hidden, for organisers; nothing for others. */
export async function hiddenEntries(actor: Actor | null) {
  if (!may(actor, 'curate', 'Showcase')) return [];
  const rows = await db.showcaseEntry.findMany({
    where: { hiddenAt: { not: null } },
    orderBy: { hiddenAt: 'desc' },
    select: {
      grantId: true,
      hiddenReason: true,
      grant: { select: { submission: { select: { title: true } } } },
    },
  });
  return rows.map(({ grant, ...row }) => ({ ...row, title: grant.submission.title }));
}

/** Whether the public sees an award's entry: `on`, `off`, or `hidden` by an organiser. */
export async function standingOf(grantId: string): Promise<'on' | 'off' | 'hidden'> {
  if ((await db.showcaseEntry.count({ where: { grantId, ...isShown } })) > 0) return 'on';
  return (await db.showcaseEntry.count({ where: { grantId, hiddenAt: { not: null } } })) > 0
    ? 'hidden'
    : 'off';
}
