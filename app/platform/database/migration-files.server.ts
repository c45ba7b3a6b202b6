import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationList, SchemaContainer } from '@prisma/schema-engine-wasm';

/** Where migrations and the schema are; another folder in tests. */
export const prismaFolder = path.resolve('prisma');

/** One migration as it is on disk. */
export interface MigrationFile {
  name: string;
  sql: string;
  /** SHA-256 in hex, as the database keeps it. */
  checksum: string;
}

/** The migrations in the order they are applied. @throws naming a folder without its migration.sql */
export function readMigrations(folder = prismaFolder): MigrationFile[] {
  const base = path.join(folder, 'migrations');
  if (!existsSync(base)) return [];
  const names = readdirSync(base, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map((entry) => readMigration(base, entry.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readMigration(base: string, name: string): MigrationFile {
  const file = path.join(base, name, 'migration.sql');
  if (!existsSync(file))
    throw new Error(`The migration ${name} has no migration.sql. Restore the file or remove its folder.`);
  const sql = readFileSync(file, 'utf8');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

/** The same, in the engine's words. */
export function migrationList(folder = prismaFolder): MigrationList {
  return {
    baseDir: path.join(folder, 'migrations'),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(folder).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

/** The schema as it is written now. */
export function readSchema(folder = prismaFolder): SchemaContainer[] {
  const base = path.join(folder, 'schema');
  const names = readdirSync(base).filter((name) => name.endsWith('.prisma'));
  return names.sort().map((name) => ({ path: name, content: readFileSync(path.join(base, name), 'utf8') }));
}

/** The schema the migrations on disk lead to: written with every new migration, compared with at the next. */
export function snapshotFile(folder = prismaFolder): string {
  return path.join(folder, 'migrations', 'schema.snapshot.prisma');
}
