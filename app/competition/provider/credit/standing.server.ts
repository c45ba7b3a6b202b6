import { config } from '#app/platform/config/config.server.ts';
import type { db, Tx } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { type CreditList, type Standing, standingOnLists, worstOf } from './standing.ts';

export interface UnitStanding {
  providerId: string;
  name: string;
  standing: Standing;
  lists: Record<CreditList, Standing>;
}

/** How these units stand now, in the order given; valid for CREDIT_VALID_DAYS. */
export async function standingsOf(
  within: Tx | typeof db,
  providerIds: readonly string[],
): Promise<UnitStanding[]> {
  const ids = [...new Set(providerIds)];
  const units = await within.provider.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const checks = await within.creditCheck.findMany({
    where: { providerId: { in: ids } },
    orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
    select: { providerId: true, list: true, matched: true, verdict: true, checkedAt: true },
  });
  const now = await databaseNow(within);
  return ids.flatMap((providerId) => {
    const unit = units.find(({ id }) => id === providerId);
    if (!unit) return [];
    const lists = standingOnLists(
      checks.filter((check) => check.providerId === providerId),
      now,
      config().CREDIT_VALID_DAYS,
    );
    return [{ providerId, name: unit.name, lists, standing: worstOf(Object.values(lists)) }];
  });
}

/** The units of a submission: its lead, then the confirmed members of the consortium. */
export async function unitsOf(within: Tx | typeof db, submissionId: string): Promise<string[]> {
  const submission = await within.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: {
      leadProviderId: true,
      members: {
        where: { removedAt: null, confirmedAt: { not: null } },
        orderBy: { position: 'asc' },
        select: { providerId: true },
      },
    },
  });
  return [submission.leadProviderId, ...submission.members.map((member) => member.providerId)];
}
