import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { may } from './permissions.ts';
import { one, several, type Waits } from './waits.ts';

/** What waits for the people of units: invitations to answer, entries to correct, accounts to confirm. */
export async function waitingForUnit(actor: Actor): Promise<Waits[]> {
  const units = actor.providers.map((p) => p.id);
  if (units.length === 0) return [];
  const answers = units.filter((providerId) => may(actor, 'answer', 'Membership', { providerId }));
  const invitations = await db.consortiumMember.findMany({
    where: { providerId: { in: answers }, confirmedAt: null, declinedAt: null, removedAt: null },
    select: { invitedAt: true },
  });
  const returned = await db.submission.findMany({
    where: { state: 'returned', leadProviderId: { in: units } },
    select: {
      id: true,
      number: true,
      leadProviderId: true,
      draftSavedAt: true,
      decisions: { orderBy: { decidedAt: 'desc' }, take: 1, select: { decidedAt: true } },
    },
  });
  const grants = await db.grant.findMany({
    where: { state: 'granted', providerId: { in: units } },
    select: { id: true, number: true, providerId: true, createdAt: true },
  });
  return [
    ...several(
      'invitation',
      invitations.map((i) => i.invitedAt),
      '/submissions/memberships',
    ),
    ...returned
      .filter((r) => may(actor, 'draft', 'Submission', r))
      .map((r) =>
        one(
          'correction',
          r.number ?? '',
          r.decisions[0]?.decidedAt ?? r.draftSavedAt,
          `/submissions/${r.id}`,
        ),
      ),
    ...grants
      .filter((g) => may(actor, 'confirmAccount', 'Grant', g))
      .map((g) => one('account', g.number, g.createdAt, `/grants/${g.id}`)),
  ];
}
