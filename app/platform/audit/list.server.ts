import type { Language } from '#app/i18n/index.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import { contains, literally, pageWithin } from '#app/platform/web/query.ts';
import { actsAbout, actTexts } from './say.server.ts';

export type AuditFilter = {
  /** an entry's number */
  number?: string;
  /** a part of an act's sentence, or of its code */
  act?: string;
  actor?: string;
  subject?: string;
  /** days of Asia/Shanghai, `YYYY-MM-DD`, both included */
  from?: string;
  until?: string;
};
export type AuditLine = {
  seq: string;
  at: Date;
  /** null for the system itself */
  actorName: string | null;
  action: string;
  /** what was done, as a sentence after who did it; the code where a later version has no words for it */
  said: string;
  subjectType: string;
  subjectId: string;
  callId: string | null;
  details: string;
  hash: string;
};

const PAGE = 50;
const DAY_MS = 86_400_000;

/** The start of a day of Asia/Shanghai; null for what is no day. */
function startOf(day: string | undefined): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day ?? '')) return null;
  const start = new Date(`${day}T00:00:00+08:00`);
  return Number.isNaN(start.getTime()) ? null : start;
}

async function whereOf(filter: AuditFilter): Promise<Prisma.AuditEntryWhereInput> {
  const { number, act, actor, subject } = filter;
  const [from, until] = [startOf(filter.from), startOf(filter.until)];
  return {
    AND: [
      number ? { seq: /^\d{1,15}$/.test(number) ? BigInt(number) : -1n } : {},
      act
        ? { OR: [{ action: { in: await actsAbout(act) } }, { action: { startsWith: literally(act) } }] }
        : {},
      actor ? { actorName: contains(actor) } : {},
      subject ? { OR: [{ subjectId: contains(subject) }, { subjectType: contains(subject) }] } : {},
      from ? { at: { gte: from } } : {},
      until ? { at: { lt: new Date(until.getTime() + DAY_MS) } } : {},
    ],
  };
}

/** One page of the audit record, newest first, in the reader's language. */
export async function listAudit(
  filter: AuditFilter,
  { page, language }: { page: number; language: Language },
): Promise<{ lines: AuditLine[]; total: number; page: number; pages: number }> {
  const where = await whereOf(filter);
  const total = await db.auditEntry.count({ where });
  const at = pageWithin(page, total, PAGE);
  const rows = await db.auditEntry.findMany({ where, orderBy: { seq: 'desc' }, skip: at.skip, take: PAGE });
  const texts = await actTexts(language);
  const lines = rows.map((row) => ({
    seq: row.seq.toString(),
    at: row.at,
    actorName: row.actorId === null ? null : row.actorName,
    action: row.action,
    said: texts.get(row.action) ?? row.action,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    callId: row.callId,
    details: JSON.stringify(row.details),
    hash: row.hash,
  }));
  return { lines, total, page: at.page, pages: at.pages };
}
