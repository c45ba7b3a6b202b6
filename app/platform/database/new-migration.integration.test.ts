import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newMigration } from './new-migration.server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'new-migration-'));
afterAll(() => rmSync(folder, { recursive: true }));

const url = process.env.TEST_OWNER_URL ?? '';
const schema = (fields: string) =>
  writeFileSync(
    path.join(folder, 'schema', 'note.prisma'),
    `datasource db {\n  provider = "postgresql"\n}\nmodel Note {\n  id String @id\n${fields}}\n`,
  );

test('a migration is written from what changed in the schema, and a second one of the same name is refused', async () => {
  mkdirSync(path.join(folder, 'schema'));
  schema('');
  await newMigration('a first one', url, folder);
  schema('  text String?\n');
  const { file, empty } = await newMigration('add text', url, folder);
  expect(empty).toBe(false);
  expect(readFileSync(file, 'utf8')).toContain('ADD COLUMN     "text" TEXT');
  await expect(newMigration('Add text', url, folder)).rejects.toThrow(/_add_text exists already/);
  expect(await newMigration('by hand', url, folder)).toMatchObject({ empty: true });
});
