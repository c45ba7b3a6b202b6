import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { Command } from 'commander';
import { type Measured, table } from './measure.ts';
import { folder, startServer } from './server.ts';

// The measuring process reads and writes the database of the measurement, and no other.
Object.assign(process.env, { DATA_DIR: folder, DATABASE_URL: '', DEMO: 'true' });

const DRAFTS = 900;

/** Starts the build on a database with 1,000 submissions, measures, prints a table of Markdown and stops. */
async function onTheBuild(
  drafts: number,
  measure: (data: import('./data.ts').BenchData) => Promise<Measured[]>,
): Promise<void> {
  if (!existsSync('build/server/index.js')) throw new Error('There is no build yet. Run: npm run build');
  const stop = await startServer();
  try {
    const { withDatabase } = await import('#app/cli/with-database.ts');
    await withDatabase(async (_, appUrl) => {
      process.env.DATABASE_URL = appUrl;
      const { forgetConfig } = await import('#app/platform/config/config.server.ts');
      forgetConfig();
      const { fill } = await import('./data.ts');
      const { disconnect } = await import('#app/platform/database/client.server.ts');
      const data = await fill(1000, drafts);
      await disconnect();
      const rows = await measure(data);
      console.log(`Node ${process.version}, ${cpus().length} cores with the load generator on them\n`);
      console.log(table(rows));
    });
  } finally {
    await stop();
  }
}

const program = new Command('bench').description(
  'Measures the production build, and the methods of judging.',
);
program
  .command('pages')
  .description('the public page of a call, the list of 1,000 submissions, one submission')
  .option('--seconds <count>', 'how long to ask for each page', Number, 8)
  .action(async ({ seconds }: { seconds: number }) => {
    const { measurePages } = await import('./pages.ts');
    await onTheBuild(0, (data) => measurePages(data, seconds));
  });
program
  .command('submit')
  .description('submitting complete drafts')
  .action(async () => {
    const { measureSubmitting } = await import('./submit.ts');
    await onTheBuild(DRAFTS, measureSubmitting);
  });
program
  .command('judging')
  .description('how often each ranking method finds the true winners of simulated competitions')
  .option('--picture <file>', 'where the picture goes', 'docs/pictures/judging-methods.svg')
  .action(async ({ picture }: { picture: string }) => {
    const { simulateJudging } = await import('./judging.ts');
    simulateJudging(picture);
  });

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
