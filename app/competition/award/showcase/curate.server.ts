import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import type { AuditAct } from '#app/platform/audit/acts.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import type { Benchmark } from './entry.ts';
import { lockEntry } from './lock.server.ts';

type Change = { data: Prisma.ShowcaseEntryUpdateInput; details: Prisma.JsonObject };

/** What the organisers' acts have in common: an entry there is, held, changed and recorded. */
async function curate(
  actor: Actor,
  grantId: string,
  action: AuditAct,
  change: (tx: Tx, entry: { hiddenAt: Date | null }) => Promise<Outcome<Change>>,
): Promise<Outcome<null>> {
  if (!may(actor, 'curate', 'Showcase')) return refuse('forbidden');
  return transaction(async (tx) => {
    const grant = await lockEntry(tx, grantId);
    if (!grant?.entry) return refuse('notFound');
    const decided = await change(tx, grant.entry);
    if (!decided.ok) return decided;
    const { id } = grant.entry;
    await tx.showcaseEntry.update({ where: { id }, data: decided.value.data });
    await audit(tx, {
      actor,
      action,
      subject: { type: 'ShowcaseEntry', id },
      callId: grant.callId,
      details: { grantId, ...decided.value.details },
    });
    return done(null);
  });
}

/** An organiser says which 标杆 an entry is shown as; null for none. */
export function chooseBenchmark(actor: Actor, grantId: string, benchmark: Benchmark | null) {
  return curate(actor, grantId, 'showcase.benchmark', async () =>
    done({ data: { benchmark }, details: { benchmark } }),
  );
}

/** An organiser takes an entry from the public page, whatever its unit shows; the unit reads why. */
export function hideEntry(actor: Actor, grantId: string, reason: string) {
  return curate(actor, grantId, 'showcase.hide', async (tx, { hiddenAt }) => {
    if (hiddenAt) return refuse('showcase.hiddenAlready');
    const data = { hiddenAt: await databaseNow(tx), hiddenById: actor.userId, hiddenReason: reason };
    return done({ data, details: { reason } });
  });
}

/** Undoes it: what the unit shows is public again. */
export function unhideEntry(actor: Actor, grantId: string) {
  return curate(actor, grantId, 'showcase.unhide', async (_tx, { hiddenAt }) =>
    hiddenAt
      ? done({ data: { hiddenAt: null, hiddenById: null, hiddenReason: '' }, details: {} })
      : refuse('showcase.notHidden'),
  );
}
