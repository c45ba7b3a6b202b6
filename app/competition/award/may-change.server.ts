import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

interface Owned {
  providerId: string;
}

/**
 * Whether this person may do something to an award, before a form about it is judged; the verb asks again under its lock. Who may not
 * read the award is told that it is not there.
 * @param ask the table's question about the award, such as `(grant) => may(actor, 'show', 'Showcase', grant)`
 */
export async function mayChangeGrant(
  actor: Actor,
  grantId: string,
  ask: (grant: Owned) => boolean,
): Promise<Outcome<null>> {
  return permitted(
    actor,
    await db.grant.findUnique({ where: { id: grantId }, select: { providerId: true } }),
    ask,
  );
}

/** Whether this person writes a report on an award: those who only read it are told so, others that it is not there. */
export async function mayReport(actor: Actor, followUpId: string): Promise<Outcome<null>> {
  const report = await db.followUp.findUnique({
    where: { id: followUpId },
    select: { grant: { select: { providerId: true } } },
  });
  return permitted(actor, report?.grant, (grant) => may(actor, 'report', 'Grant', grant));
}

function permitted(actor: Actor, grant: Owned | null | undefined, ask: (grant: Owned) => boolean) {
  if (grant && ask(grant)) return done(null);
  return refuse(may(actor, 'read', 'Grant', grant) ? 'forbidden' : 'notFound');
}
