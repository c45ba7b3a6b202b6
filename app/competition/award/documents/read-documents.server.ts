import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { DocumentKind, Prisma } from '#app/platform/database/generated/client.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { contains, pageWithin } from '#app/platform/web/query.ts';

export const documentKinds = [
  'certificate',
  'notice',
  'paymentsRegister',
  'fundReport',
] as const satisfies readonly DocumentKind[];
export const standings = ['current', 'superseded', 'all'] as const;

const PER_PAGE = 30;

/** What a document is called: a notice that an award was revoked is no notice of an award. */
export function nameOf(kind: DocumentKind, content: unknown): DocumentKind | 'revocation' {
  const revoked = typeof content === 'object' && content !== null && 'revoked' in content;
  return kind === 'notice' && revoked ? 'revocation' : kind;
}

/** Whether this person may read a report; a register of payments is for those who see payments. */
export const mayReadReport = (actor: Actor | null, kind: 'paymentsRegister' | 'fundReport'): boolean =>
  kind === 'paymentsRegister' ? may(actor, 'read', 'Payout') : may(actor, 'read', 'Fund');

/** Whether this person may read a document: a paper of an award is read as its award is. */
export const mayReadDocument = (
  actor: Actor | null,
  kind: DocumentKind,
  grant: { providerId: string } | null,
): boolean => (isReport(kind) ? mayReadReport(actor, kind) : may(actor, 'read', 'Grant', grant));

const isReport = (kind: DocumentKind) => kind === 'paymentsRegister' || kind === 'fundReport';

export interface DocumentFilter {
  q: string;
  kind: DocumentKind | null;
  standing: (typeof standings)[number];
  page: number;
}

/** The library for those who run the awards: documents they may read, newest first, and how many of them are still being made. */
export async function listDocuments(actor: Actor, { q, kind, standing, page: asked }: DocumentFilter) {
  if (!may(actor, 'read', 'Document')) return refuse('forbidden');
  const readable = documentKinds.filter((one) => !isReport(one) || mayReadReport(actor, one));
  const where: Prisma.AwardDocumentWhereInput = {
    kind: { in: readable.filter((one) => kind === null || one === kind) },
    ...(standing !== 'all' && { supersededAt: standing === 'current' ? null : { not: null } }),
    ...(q && { title: contains(q) }),
  };
  const total = await db.awardDocument.count({ where });
  const { page, pages, skip } = pageWithin(asked, total, PER_PAGE);
  const [rows, making] = await Promise.all([
    db.awardDocument.findMany({
      where,
      orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
      skip,
      take: PER_PAGE,
      select: {
        ...{ id: true, kind: true, format: true, title: true, revision: true, state: true, attempts: true },
        ...{ fileId: true, requestedById: true, requestedAt: true, madeAt: true },
        ...{ supersededAt: true, supersededReason: true, content: true },
      },
    }),
    db.awardDocument.count({ where: { kind: { in: readable }, state: { not: 'made' } } }),
  ]);
  const [files, people] = await Promise.all([
    db.storedFile.findMany({
      where: { id: { in: rows.flatMap(({ fileId }) => fileId ?? []) } },
      select: { id: true, sha256: true, size: true },
    }),
    db.user.findMany({
      where: { id: { in: rows.flatMap(({ requestedById }) => requestedById ?? []) } },
      select: { id: true, name: true },
    }),
  ]);
  return done({
    documents: rows.map(({ requestedById, content, ...row }) => {
      const file = files.find(({ id }) => id === row.fileId);
      return {
        ...row,
        name: nameOf(row.kind, content),
        requestedBy: people.find(({ id }) => id === requestedById)?.name ?? null,
        file: file ? { sha256: file.sha256, bytes: Number(file.size) } : null,
      };
    }),
    kinds: readable,
    making,
    mayCompile: may(actor, 'compile', 'Document'),
    page,
    pages,
    total,
  });
}
export type LibraryRow = Extract<
  Awaited<ReturnType<typeof listDocuments>>,
  { ok: true }
>['value']['documents'][number];

/** The papers of one award for who may read the award: newest revision first. */
export async function papersOf(grantId: string) {
  const rows = await db.awardDocument.findMany({
    where: { grantId },
    orderBy: [{ kind: 'asc' }, { revision: 'desc' }],
    select: {
      ...{ id: true, kind: true, format: true, title: true, revision: true, state: true },
      ...{ fileId: true, madeAt: true, supersededAt: true, supersededReason: true, content: true },
    },
  });
  return rows.map(({ content, ...row }) => ({ ...row, name: nameOf(row.kind, content) }));
}
export type PaperRow = Awaited<ReturnType<typeof papersOf>>[number];
