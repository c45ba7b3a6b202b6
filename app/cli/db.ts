import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { migrate } from '#app/platform/database/migrate.server.ts';
import { newMigration, pendingSchemaChanges } from '#app/platform/database/new-migration.server.ts';
import { dropEverything, status } from '#app/platform/database/status.server.ts';
import { withDatabase } from './with-database.ts';
import { writeRulesOfMigrations } from './write-rules.ts';

async function bringUp(ownerUrl: string, appUrl: string): Promise<void> {
  const applied = await migrate(ownerUrl, { appUrl });
  console.log(applied.length ? `Applied:\n  ${applied.join('\n  ')}` : 'The database is up to date.');
}

async function show(ownerUrl: string): Promise<void> {
  const { applied, pending, edited, unknown } = await status(ownerUrl);
  console.log(`${applied.length} applied, ${pending.length} pending`);
  for (const name of pending) console.log(`  pending: ${name}`);
  for (const name of edited) console.log(`  changed after it was applied: ${name}`);
  for (const name of unknown) console.log(`  applied, but not in prisma/migrations: ${name}`);
  if (await pendingSchemaChanges(ownerUrl))
    console.log('The schema has changes without a migration: npm run db -- new NAME');
  if (pending.length + edited.length + unknown.length > 0) process.exitCode = 1;
}

/** The code that uses a new column is to type-check at once. */
function makeClient(): void {
  if (spawnSync(process.execPath, ['prisma/generate.cjs'], { stdio: 'inherit' }).status !== 0)
    throw new Error('The database client was not made anew; see above.');
  console.log('The database client knows the new schema. Next: npm run db -- migrate');
}

const RULES = 'prisma/migrations/rules.snapshot.sql';

/** A migration just written may have to be edited before it applies: then the rules are written afterwards. */
async function writeRules(): Promise<void> {
  try {
    await writeRulesOfMigrations();
    console.log(`${RULES} shows what it holds; after you edit the migration: npm run db -- rules`);
  } catch (error) {
    console.log(`${RULES} was not written, because the migration does not apply yet:`);
    console.log(error instanceof Error ? error.message : error);
    console.log('Edit it, then: npm run db -- rules');
  }
}

const program = new Command('npm run db --').description('The database: its migrations and its state');

program
  .command('migrate')
  .description('apply the migrations that are missing')
  .action(() => withDatabase(bringUp));

program
  .command('status')
  .description('what is applied and what is missing')
  .action(() => withDatabase(show));

program
  .command('new <name>')
  .description('write a migration from what changed in prisma/schema')
  .action((name: string) =>
    withDatabase(async (ownerUrl) => {
      const { file, empty } = await newMigration(name, ownerUrl);
      console.log(empty ? `${file} (the schema did not change: write it by hand)` : file);
      makeClient();
      await writeRules();
    }),
  );

program
  .command('rules')
  .description('write prisma/migrations/rules.snapshot.sql anew: once a migration has been edited')
  .action(async () => {
    const changed = await writeRulesOfMigrations();
    console.log(changed ? `${RULES} is written anew.` : `${RULES} is up to date.`);
  });

program
  .command('reset')
  .description('remove everything and migrate anew')
  .option('--yes', 'really')
  .action(async ({ yes }: { yes?: boolean }) => {
    const safe = process.env.NODE_ENV !== 'production' && !process.env.DATABASE_URL;
    if (!yes && !safe)
      throw new Error('This removes every record for good. If that is meant: npm run db -- reset --yes');
    await withDatabase(async (ownerUrl, appUrl) => {
      await dropEverything(ownerUrl);
      await bringUp(ownerUrl, appUrl);
    });
  });

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
