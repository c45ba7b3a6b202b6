import { db } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import { contains, literally, pageWithin } from '#app/platform/web/query.ts';

export type AuditFilter = { action?: string; actor?: string; subject?: string; page: number };
export type AuditLine = {
  seq: string;
  at: Date;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  details: string;
  hash: string;
};

const PAGE = 50;

/** One page of the audit record, newest first. The filters match the beginning of the action, and parts of a name or an id. */
export async function listAudit({
  action,
  actor,
  subject,
  page,
}: AuditFilter): Promise<{ lines: AuditLine[]; total: number; page: number; pages: number }> {
  const where: Prisma.AuditEntryWhereInput = {
    ...(action ? { action: { startsWith: literally(action) } } : {}),
    ...(actor ? { actorName: contains(actor) } : {}),
    ...(subject ? { OR: [{ subjectId: contains(subject) }, { subjectType: contains(subject) }] } : {}),
  };
  const total = await db.auditEntry.count({ where });
  const at = pageWithin(page, total, PAGE);
  const rows = await db.auditEntry.findMany({
    where,
    orderBy: { seq: 'desc' },
    skip: at.skip,
    take: PAGE,
  });
  const lines = rows.map(({ seq, at, actorName, action, subjectType, subjectId, details, hash }) => ({
    seq: seq.toString(),
    at,
    actorName,
    action,
    subjectType,
    subjectId,
    details: JSON.stringify(details),
    hash,
  }));
  return { lines, total, page: at.page, pages: at.pages };
}
