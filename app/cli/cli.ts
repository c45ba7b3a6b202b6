import { Command } from 'commander';
import { withDatabase } from './with-database.ts';

/** Runs a query of the application on the database at hand, and closes its connections. */
async function asApplication<T>(work: () => Promise<T>): Promise<T> {
  return withDatabase(async (_ownerUrl, appUrl) => {
    process.env.DATABASE_URL = appUrl;
    const { disconnect } = await import('#app/platform/database/client.server.ts');
    try {
      return await work();
    } finally {
      await disconnect();
    }
  });
}

const program = new Command('npm run -s cli --').description(
  'What the pages do, without a browser; answers in JSON.',
);
const print = (value: unknown) =>
  console.log(JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? v.toString() : v), 2));

program
  .command('audit-verify')
  .description('check the chain of the audit record from its first entry')
  .action(() =>
    asApplication(async () => {
      const { verifyAuditChain } = await import('#app/platform/audit/verify.server.ts');
      const result = await verifyAuditChain();
      print(result);
      if (result.firstBreak) process.exitCode = 1;
    }),
  );

program
  .command('invariants')
  .description('check what must always hold over every row there is')
  .action(() =>
    asApplication(async () => {
      const { checkInvariants } = await import('./rehearsal/invariants.ts');
      const checks = await checkInvariants();
      print(checks);
      if (checks.some((c) => c.broken > 0)) process.exitCode = 1;
    }),
  );

program
  .command('rankings <call>')
  .description('the latest ranking of every track of a call, by its slug')
  .action((slug: string) =>
    asApplication(async () => {
      const { db } = await import('#app/platform/database/client.server.ts');
      const { latestRankings } = await import('#app/competition/announcement/latest-rankings.server.ts');
      const call = await db.call.findUnique({ where: { slug }, select: { id: true } });
      if (!call) throw new Error(`no call ${slug}`);
      print(await latestRankings(db, call.id));
    }),
  );

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
