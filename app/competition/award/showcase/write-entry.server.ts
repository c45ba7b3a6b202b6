import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { columnOf, type ShownField, type Texts } from './entry.ts';
import { lockEntry } from './lock.server.ts';

const written = ['benchmark', 'summaryZh', 'summaryEn', 'contact'] as const;

/**
 * Keeps what an owner of the unit wrote. Nothing becomes public by it that is not shown already; a text that was emptied is not
 * shown any more. The record says which fields changed, not what was in them.
 */
export async function saveTexts(actor: Actor, grantId: string, texts: Texts): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const grant = await lockEntry(tx, grantId);
    if (!grant || !may(actor, 'show', 'Showcase', { providerId: grant.providerId }))
      return refuse('notFound');
    if (grant.state === 'revoked') return refuse('showcase.revoked');
    const { entry } = grant;
    const changed = written.filter((name) => (entry?.[name] ?? '') !== (texts[name] ?? ''));
    if (entry && changed.length === 0) return done(null);
    const { id } = await tx.showcaseEntry.upsert({
      where: { grantId },
      create: { grantId, ...texts },
      update: {
        ...texts,
        ...(texts.summaryZh === '' && { showSummary: false }),
        ...(texts.contact === '' && { showContact: false }),
      },
      select: { id: true },
    });
    await audit(tx, {
      actor,
      action: 'showcase.write',
      subject: { type: 'ShowcaseEntry', id },
      callId: grant.callId,
      details: { grantId, changed },
    });
    return done(null);
  });
}

/**
 * Shows one field to the public, or no longer, from this moment. @returns a refusal `showcase.nothing.<field>` when there is nothing
 * to show; withdrawing is never refused to an owner
 */
export async function setShown(
  actor: Actor,
  grantId: string,
  { field, shown }: { field: ShownField; shown: boolean },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const grant = await lockEntry(tx, grantId);
    if (!grant || !may(actor, 'show', 'Showcase', { providerId: grant.providerId }))
      return refuse('notFound');
    const { entry } = grant;
    if (shown && grant.state === 'revoked') return refuse('showcase.revoked');
    const there = {
      summary: Boolean(entry?.summaryZh),
      contact: Boolean(entry?.contact),
      pictures: entry
        ? (await tx.showcasePicture.count({
            where: { entryId: entry.id, removedAt: null, altZh: { not: '' }, altEn: { not: '' } },
          })) > 0
        : false,
      outcomes: (await tx.followUpVersion.count({ where: { followUp: { grantId } } })) > 0,
    };
    if (shown && !there[field]) return refuse(`showcase.nothing.${field}`);
    if ((entry?.[columnOf[field]] ?? false) === shown) return done(null);
    const change = {
      [columnOf[field]]: shown,
      ...(shown && !entry?.shownAt && { shownAt: await databaseNow(tx) }),
    };
    // Made first: an upsert would be judged as the row it would insert, without the text it shows.
    if (!entry) await tx.showcaseEntry.createMany({ data: { grantId }, skipDuplicates: true });
    const { id } = await tx.showcaseEntry.update({ where: { grantId }, data: change, select: { id: true } });
    await audit(tx, {
      actor,
      action: shown ? 'showcase.show' : 'showcase.withdraw',
      subject: { type: 'ShowcaseEntry', id },
      callId: grant.callId,
      details: { grantId, field },
    });
    return done(null);
  });
}
