import type { Language } from '#app/i18n/index.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { type AuditFilter, listAudit } from '#app/platform/audit/list.server.ts';
import { type ChainCheck, verifyAuditChain } from '#app/platform/audit/verify.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { auditLink } from './audit-link.ts';
import { may } from './permissions.ts';

/** The audit record for those who watch: each line with its call and the page that it speaks of. */
export async function readAudit(
  actor: Actor,
  filter: AuditFilter,
  asked: { page: number; language: Language },
) {
  if (!may(actor, 'read', 'Audit')) return refuse('forbidden');
  const { lines, ...pages } = await listAudit(filter, asked);
  const calls = await db.call.findMany({
    where: { id: { in: [...new Set(lines.flatMap((line) => line.callId ?? []))] } },
    select: { id: true, slug: true },
  });
  const slugs = new Map(calls.map(({ id, slug }) => [id, slug]));
  return done({
    ...pages,
    lines: lines.map(({ callId, ...line }) => ({
      ...line,
      call: callId === null ? null : { id: callId, slug: slugs.get(callId) ?? callId },
      link: auditLink(line.subjectType, line.subjectId, callId),
    })),
  });
}

/** Recomputes the chain from the start, for those who watch. */
export async function checkAudit(actor: Actor): Promise<Outcome<ChainCheck>> {
  if (!may(actor, 'read', 'Audit')) return refuse('forbidden');
  return done(await verifyAuditChain());
}
