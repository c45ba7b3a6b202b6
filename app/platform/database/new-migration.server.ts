import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { prismaFolder, readMigrations, readSchema, snapshotFile } from './migration-files.server.ts';
import { openEngine } from './schema-engine.server.ts';

/**
 * The SQL that leads from the last migration's schema to the one written now; '' when they are the same.
 * The database of `url` only tells the engine which PostgreSQL it speaks to: nothing is read from it or changed.
 */
export async function pendingSchemaChanges(url: string, folder = prismaFolder): Promise<string> {
  const snapshot = snapshotFile(folder);
  const { engine, close } = await openEngine(url);
  try {
    const { stdout } = await engine.diff({
      from: existsSync(snapshot)
        ? {
            tag: 'schemaDatamodel',
            files: [{ path: 'snapshot.prisma', content: readFileSync(snapshot, 'utf8') }],
          }
        : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: readSchema(folder) },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = stdout ?? '';
    return /^\s*(--[^\n]*\s*)*$/.test(sql) ? '' : sql;
  } finally {
    await close();
  }
}

/**
 * Writes a new migration from what changed in the schema since the last one; an empty one, to write by hand, when
 * nothing did.
 * @param name words, or the whole folder's name with its 14 digits when its place in the order matters
 * @returns the file written
 */
export async function newMigration(
  name: string,
  url: string,
  folder = prismaFolder,
): Promise<{ file: string; empty: boolean }> {
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  if (!words) throw new Error('Name the migration: npm run db -- new add_grant_reference');
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const fullName = /^\d{14}_/.test(words) ? words : `${stamp}_${words}`;
  const same = readMigrations(folder).find((known) => withoutStamp(known.name) === withoutStamp(fullName));
  if (same)
    throw new Error(
      `${same.name} exists already. Choose another name, or remove it if it was never applied.`,
    );
  const sql = await pendingSchemaChanges(url, folder);
  const file = path.join(folder, 'migrations', fullName, 'migration.sql');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, sql || '-- Written by hand: the schema itself did not change.\n');
  const snapshot = readSchema(folder).map(({ content }) => content.trim());
  writeFileSync(snapshotFile(folder), `${snapshot.join('\n\n')}\n`);
  return { file, empty: sql === '' };
}

const withoutStamp = (name: string) => name.replace(/^\d{14}_/, '');
