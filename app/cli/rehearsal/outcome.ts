import { z } from 'zod';
import { withDatabase } from '../with-database.ts';
import { Client } from './client.ts';
import type { InvariantCheck } from './invariants.ts';
import type { Rehearsal } from './rehearsal.ts';

const results = z.object({
  results: z.looseObject({
    list: z
      .looseObject({
        tracks: z.array(
          z.looseObject({
            name: z.object({ zh: z.string(), en: z.string() }),
            winners: z.array(z.looseObject({ title: z.string(), lead: z.string(), awardFen: z.string() })),
          }),
        ),
      })
      .nullable(),
  }),
});
const ledger = z.object({
  ledger: z.looseObject({ balances: z.record(z.string(), z.union([z.string(), z.bigint()])) }),
});

const recordCheck = z.object({ check: z.looseObject({ firstBreak: z.unknown() }) });

const yuan = (fen: string | bigint) =>
  `¥${(Number(fen) / 100).toLocaleString('en', { minimumFractionDigits: 2 })}`;

/**
 * Prints the winners as everyone reads them, the ledger, and whether what always holds holds: of every row where the
 * database is at hand, else what its pages tell. @returns whether all of it does
 */
export async function printOutcome({ base, slug, staff }: Rehearsal, database: boolean): Promise<boolean> {
  await printWinners(base, slug);
  const { ledger: book } = await (await staff('finance1')).read('/fund', ledger);
  console.log('\nLedger');
  for (const [account, fen] of Object.entries(book.balances))
    console.log(`  ${account.padEnd(14)} ${yuan(fen).padStart(20)}`);
  const checks = database ? await checksOfRows() : await checksOfPages(book.balances, await staff('auditor'));
  console.log('\nWhat always holds');
  for (const { promise, broken } of checks)
    console.log(`  ${broken === 0 ? 'holds ' : `BROKEN ${broken}×`} ${promise}`);
  if (!database)
    console.log('  not checked without the database: the promises about every row (--with-database)');
  return checks.every(({ broken }) => broken === 0);
}

async function printWinners(base: string, slug: string): Promise<void> {
  const visitor = new Client(base, 'visitor');
  const shown = await visitor.read(`/calls/${slug}/results`, results).catch(() => null);
  console.log('\nWinners');
  if (!shown?.results.list) console.log('  not announced yet');
  for (const { name, winners } of shown?.results.list?.tracks ?? []) {
    console.log(`  ${name.zh} ${name.en}`);
    for (const winner of winners)
      console.log(`    ${winner.title}  ${winner.lead}  ${yuan(winner.awardFen)}`);
    if (winners.length === 0) console.log('    none');
  }
}

async function checksOfRows(): Promise<InvariantCheck[]> {
  return withDatabase(async (_ownerUrl, appUrl) => {
    process.env.DATABASE_URL = appUrl;
    const { checkInvariants } = await import('./invariants.ts');
    const { disconnect } = await import('#app/platform/database/client.server.ts');
    const checks = await checkInvariants();
    await disconnect();
    return checks;
  });
}

/** What finance and the auditor read of what always holds. */
async function checksOfPages(
  balances: Record<string, string | bigint>,
  auditor: Client,
): Promise<InvariantCheck[]> {
  const fen = Object.entries(balances).map(([account, balance]) => ({ account, fen: BigInt(balance) }));
  const below = fen.filter(({ account, fen }) => account !== 'appropriation' && fen < 0n);
  const { check } = await auditor.read('/audit?verify=', recordCheck);
  return [
    {
      promise: 'the accounts of the fund balance',
      broken: fen.reduce((sum, a) => sum + a.fen, 0n) === 0n ? 0 : 1,
    },
    { promise: 'no account of the fund but its source is below zero', broken: below.length },
    { promise: 'the chain of the audit record is whole', broken: check.firstBreak ? 1 : 0 },
  ];
}
