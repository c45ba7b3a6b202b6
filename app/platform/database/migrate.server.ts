import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { QUEUE, queueOptions } from '#app/platform/jobs/queue.ts';
import { grantToApp } from './grants.server.ts';
import { lockNumbers } from './lock-numbers.ts';
import { migrationList, prismaFolder, readMigrations } from './migration-files.server.ts';
import { openEngine } from './schema-engine.server.ts';

export interface MigrateOptions {
  /** The folder with `migrations/`; `prisma/` if not said. */
  folder?: string;
  /** The address the application uses: its role is granted what it needs. DATABASE_URL if not said. */
  appUrl?: string;
}

/**
 * Brings the database to the newest migration, installs the job queue and grants rights to the application's role.
 * Safe to run at every start and by several servers at once.
 * @returns the names just applied
 * @throws with the database's own words, the migration and the line, when a script fails; nothing of it remains
 */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const client = await connect(ownerUrl);
  try {
    // One start at a time, however many servers start together.
    await client.query('SELECT pg_advisory_lock($1)', [lockNumbers.migrations]);
    const applied = await applyMigrations(client, ownerUrl, options.folder ?? prismaFolder);
    await installJobQueue(ownerUrl);
    await grantToApp(client, ownerUrl, options.appUrl ?? (process.env.DATABASE_URL || ownerUrl));
    return applied;
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { host, port, database } = client;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The database ${database} at ${host}:${port} cannot be opened: ${reason}`, {
      cause: error,
    });
  }
}

async function applyMigrations(client: pg.Client, ownerUrl: string, folder: string): Promise<string[]> {
  // We hold the lock, so whoever left a migration unfinished is gone, and its script was rolled back with it.
  const unfinished = await unfinishedMigrations(client);
  const { engine, lastFailure, close } = await openEngine(ownerUrl);
  try {
    for (const migrationName of unfinished) await engine.markMigrationRolledBack({ migrationName });
    const filters = { externalTables: [], externalEnums: [] };
    const output = await engine.applyMigrations({ migrationsList: migrationList(folder), filters });
    return output.appliedMigrationNames;
  } catch (error) {
    const [name] = await unfinishedMigrations(client);
    throw explain(lastFailure() ?? error, name, folder);
  } finally {
    await close();
  }
}

async function unfinishedMigrations(client: pg.Client): Promise<string[]> {
  const { rows: known } = await client.query(`SELECT to_regclass('"_prisma_migrations"') AS it`);
  if (!known[0]?.it) return [];
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
  return rows.map((row) => row.migration_name);
}

function explain(error: unknown, name: string | undefined, folder: string): Error {
  const words = error instanceof Error ? error.message : String(error);
  if (!name) return new Error(`The database could not be migrated: ${words}`, { cause: error });
  const position = Number((error as { position?: string }).position);
  const sql = readMigrations(folder).find((file) => file.name === name)?.sql ?? '';
  const line = position ? `, line ${sql.slice(0, position).split('\n').length}` : '';
  return new Error(`Migration ${name}${line}: ${words}\nNothing of it was applied.`, { cause: error });
}

/** The queue's own tables, made and upgraded by the owner, because the application's role may not. */
async function installJobQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: 'pgboss',
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(QUEUE, queueOptions);
  await boss.updateQueue(QUEUE, queueOptions); // one made by an earlier release, too
  await boss.stop({ graceful: false });
}
