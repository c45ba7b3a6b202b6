import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { pageWithin } from '#app/platform/web/query.ts';
import { type Balances, balancesOf } from './balances.server.ts';

export type LedgerLine = {
  id: string;
  kind: string;
  memo: string;
  at: Date;
  postings: { account: string; amountFen: string }[];
};
export type LedgerPage = {
  fund: { id: string; name: string; nameEn: string; capFen: string };
  balances: Record<keyof Balances, string>;
  lines: LedgerLine[];
  page: number;
  pages: number;
};

const PAGE = 50;

/** The funds an actor may see, with their balances in fen as strings. */
export async function listFunds(actor: Actor): Promise<Outcome<LedgerPage['fund'][]>> {
  if (!may(actor, 'read', 'Fund')) return refuse('forbidden');
  const funds = await db.fund.findMany({ orderBy: { key: 'asc' } });
  return done(funds.map(({ id, name, nameEn, capFen }) => ({ id, name, nameEn, capFen: capFen.toString() })));
}

/** One page of a fund's journal, newest first, with both sides of each entry. */
export async function readLedger(actor: Actor, fundId: string, asked = 1): Promise<Outcome<LedgerPage>> {
  if (!may(actor, 'read', 'Fund')) return refuse('forbidden');
  const fund = await db.fund.findUnique({ where: { id: fundId } });
  if (!fund) return refuse('notFound');
  const total = await db.journalEntry.count({ where: { fundId } });
  const { page, pages, skip } = pageWithin(asked, total, PAGE);
  const entries = await db.journalEntry.findMany({
    where: { fundId },
    orderBy: { sequence: 'desc' },
    skip,
    take: PAGE,
    include: { postings: { include: { account: { select: { kind: true } } } } },
  });
  const balances = await balancesOf(fundId);
  return done({
    fund: { id: fund.id, name: fund.name, nameEn: fund.nameEn, capFen: fund.capFen.toString() },
    balances: {
      appropriation: balances.appropriation.toString(),
      available: balances.available.toString(),
      held: balances.held.toString(),
      committed: balances.committed.toString(),
      paid: balances.paid.toString(),
    },
    lines: entries.map((e) => ({
      id: e.id,
      kind: e.kind,
      memo: e.memo,
      at: e.createdAt,
      postings: e.postings.map((p) => ({ account: p.account.kind, amountFen: p.amountFen.toString() })),
    })),
    page,
    pages,
  });
}
