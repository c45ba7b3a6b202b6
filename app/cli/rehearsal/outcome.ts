import { z } from 'zod';
import { withDatabase } from '../with-database.ts';
import { Client } from './client.ts';
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

const yuan = (fen: string | bigint) =>
  `¥${(Number(fen) / 100).toLocaleString('en', { minimumFractionDigits: 2 })}`;

/** Prints the winners as everyone reads them, the ledger, and whether what always holds holds. @returns whether all of it does */
export async function printOutcome({ base, slug, staff }: Rehearsal): Promise<boolean> {
  const { results: shown } = await new Client(base, 'visitor').read(`/calls/${slug}/results`, results);
  console.log('\nWinners');
  for (const { name, winners } of shown.list?.tracks ?? []) {
    console.log(`  ${name.zh} ${name.en}`);
    for (const winner of winners)
      console.log(`    ${winner.title}  ${winner.lead}  ${yuan(winner.awardFen)}`);
    if (winners.length === 0) console.log('    none');
  }
  const { ledger: book } = await (await staff('finance1')).read('/fund', ledger);
  console.log('\nLedger');
  for (const [account, fen] of Object.entries(book.balances))
    console.log(`  ${account.padEnd(14)} ${yuan(fen).padStart(20)}`);
  return printInvariants();
}

async function printInvariants(): Promise<boolean> {
  return withDatabase(async (_ownerUrl, appUrl) => {
    process.env.DATABASE_URL = appUrl;
    const { checkInvariants } = await import('./invariants.ts');
    const { disconnect } = await import('#app/platform/database/client.server.ts');
    const checks = await checkInvariants();
    await disconnect();
    console.log('\nWhat always holds');
    for (const { promise, broken } of checks)
      console.log(`  ${broken === 0 ? 'holds ' : `BROKEN ${broken}×`} ${promise}`);
    return checks.every(({ broken }) => broken === 0);
  });
}
