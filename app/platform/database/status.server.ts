import pg from 'pg';
import { prismaFolder, readMigrations } from './migration-files.server.ts';

/** How a database stands to the migrations on disk, each by name. */
export interface MigrationStatus {
  applied: string[];
  pending: string[];
  /** Applied, but the file was changed afterwards. */
  edited: string[];
  /** Applied, but there is no such file: the database is from a newer version. */
  unknown: string[];
}

interface AppliedRow {
  migration_name: string;
  checksum: string;
}

/** Compares the database with the migrations on disk; changes nothing, and the application's role may ask. */
export async function status(url: string, folder = prismaFolder): Promise<MigrationStatus> {
  const files = readMigrations(folder);
  const rows = await appliedRows(url);
  const checksums = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  return {
    applied: rows.map((row) => row.migration_name),
    pending: files.filter(({ name }) => !checksums.has(name)).map(({ name }) => name),
    edited: files
      .filter(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum)
      .map(({ name }) => name),
    unknown: [...checksums.keys()].filter((name) => files.every((file) => file.name !== name)),
  };
}

async function appliedRows(url: string): Promise<AppliedRow[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows: known } = await client.query(`SELECT to_regclass('"_prisma_migrations"') AS it`);
    if (!known[0]?.it) return [];
    const { rows } = await client.query<AppliedRow>(
      `SELECT migration_name, checksum FROM "_prisma_migrations"
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

/** Empties the database: every table, the job queue, the record. There is no way back. */
export async function dropEverything(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      'DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public',
    );
  } finally {
    await client.end();
  }
}
