import { existsSync } from 'node:fs';
import os from 'node:os';
import { Command } from 'commander';
import { table } from './measure.ts';
import { folder, startServer } from './server.ts';

/**
 * Measures the production build on a database of its own, with the load generator on the same machine.
 * Prints the table that docs/benchmarks.md holds.
 */
const program = new Command('npm run bench --')
  .argument('<what>', 'pages or submit')
  .option('--seconds <n>', 'how long each page is asked for', Number, 8);

program.action(async (what: string, { seconds }: { seconds: number }) => {
  if (what !== 'pages' && what !== 'submit') throw new Error(`"${what}" is neither pages nor submit`);
  if (!existsSync('build/server/index.js')) throw new Error('There is no build yet. Run: npm run build');
  const stop = await startServer();
  try {
    // The same database as the server's: what is measured is prepared by the product's own verbs.
    Object.assign(process.env, {
      DATA_DIR: folder,
      NODE_ENV: 'production',
      DEMO: 'true',
      LOG_LEVEL: 'error',
    });
    const { withDatabase } = await import('#app/cli/with-database.ts');
    const measured = await withDatabase(async (_ownerUrl, appUrl) => {
      process.env.DATABASE_URL = appUrl;
      const { disconnect } = await import('#app/platform/database/client.server.ts');
      try {
        return what === 'pages'
          ? await (await import('./pages.ts')).measurePages(seconds)
          : await (await import('./submit.ts')).measureSubmitting();
      } finally {
        await disconnect();
      }
    });
    const cpu = os.cpus();
    console.log(
      `\n${new Date().toISOString().slice(0, 10)}, ${cpu.length} × ${cpu[0]?.model ?? 'cpu'}, Node ${process.version}\n`,
    );
    console.log(table(measured));
    if (measured.some((m) => m.failures > 0)) process.exitCode = 1;
  } finally {
    await stop();
  }
});

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
