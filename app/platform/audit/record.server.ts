import type { Tx } from '#app/platform/database/client.server.ts';
import type { AuditAct } from './acts.ts';

export type AuditInput = {
  /** who did it; null for the system itself (jobs, seeds) */
  actor: { userId: string; name: string } | null;
  /** what was done, e.g. `submission.submit`: it has a sentence in both languages */
  action: AuditAct;
  subject: { type: string; id: string };
  callId?: string | null;
  /** what changed, as JSON without personal data */
  details?: Record<string, unknown>;
};

/**
 * Writes one audit entry in the caller's transaction. Number, time, predecessor and hash are set by a
 * trigger under a lock that lasts until the commit, so call it as late in the transaction as possible.
 */
export async function audit(tx: Tx, { actor, action, subject, callId, details }: AuditInput): Promise<void> {
  const json = JSON.stringify(details ?? {}, (_key, value) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  await tx.$executeRaw`
    INSERT INTO "AuditEntry" (seq, at, "actorId", "actorName", action, "subjectType", "subjectId", "callId", details, previous, hash)
    VALUES (0, now(), ${actor?.userId ?? null}, ${actor?.name ?? 'system'}, ${action}, ${subject.type}, ${subject.id},
            ${callId ?? null}, ${json}::jsonb, '', '')`;
}
