import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { deletableTables } from './deletable.ts';

/** What better-auth's own code deletes through its adapter; it does not stand in our sources. */
const byLibrary = ['Session', 'Verification', 'TwoFactor'];

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sourcesIn(full);
    return /\.tsx?$/.test(entry.name) && !/(\.test|\.testing)\.tsx?$/.test(entry.name) ? [full] : [];
  });
}

const models = readdirSync('prisma/schema').flatMap((file) =>
  [...readFileSync(path.join('prisma/schema', file), 'utf8').matchAll(/^model (\w+)/gm)].map(
    (m) => m[1] ?? '',
  ),
);

/** `tx.bid.deleteMany(` and `DELETE FROM "Bid"`, as tables. */
function deletedBy(source: string): string[] {
  const byClient = [...source.matchAll(/\.(\w+)\s*\.delete(?:Many)?\(/g)].map((m) => m[1] ?? '');
  const bySql = [...source.matchAll(/DELETE\s+FROM\s+"?(\w+)"?/gi)].map((m) => m[1] ?? '');
  const nested = [...source.matchAll(/(\w+): \{ delete(?:Many)?:/g)].map((m) => m[1] ?? '');
  return models.filter(
    (model) =>
      bySql.includes(model) ||
      [...byClient, ...nested].some((name) => name.toLowerCase() === model.toLowerCase()),
  );
}

it('names exactly the tables that the code deletes from', () => {
  const files = [...sourcesIn('app'), ...sourcesIn('prisma/seed')];
  const deleted = new Set([...byLibrary, ...files.flatMap((file) => deletedBy(readFileSync(file, 'utf8')))]);
  expect(Object.keys(deletableTables).sort()).toEqual([...deleted].sort());
  expect(models).toEqual(expect.arrayContaining(Object.keys(deletableTables)));
});
