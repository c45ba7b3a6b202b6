import type { Actor } from '#app/platform/access/actor.ts';
import { type AuditFilter, listAudit } from '#app/platform/audit/list.server.ts';
import { type ChainCheck, verifyAuditChain } from '#app/platform/audit/verify.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { may } from './permissions.ts';

/** The audit record for those who watch. */
export async function readAudit(
  actor: Actor,
  filter: AuditFilter,
): Promise<Outcome<Awaited<ReturnType<typeof listAudit>>>> {
  if (!may(actor, 'read', 'Audit')) return refuse('forbidden');
  return done(await listAudit(filter));
}

/** Recomputes the chain from the start, for those who watch. */
export async function checkAudit(actor: Actor): Promise<Outcome<ChainCheck>> {
  if (!may(actor, 'read', 'Audit')) return refuse('forbidden');
  return done(await verifyAuditChain());
}
