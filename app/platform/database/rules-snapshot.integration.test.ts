import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lockNumbers } from './lock-numbers.ts';
import { readRules, rulesFile } from './rules-snapshot.server.ts';

test('what the database holds is written down as it is: after a change of a migration, npm run db -- rules', async () => {
  expect(await readRules(process.env.TEST_OWNER_URL ?? '')).toBe(readFileSync(rulesFile(), 'utf8'));
});

test('the legend explains every error code of the database, and none that it does not give', async () => {
  const given = new Set(readFileSync(rulesFile(), 'utf8').match(/YX\d{3}/g));
  const legend = readFileSync('docs/architecture.md', 'utf8').match(/^\| `YX\d{3}` \|/gm) ?? [];
  expect(legend.map((line) => line.slice(3, 8))).toEqual([...given].sort());
});

test('a lock that triggers hold is in the list of locks, under a number of its own', async () => {
  const numbers: number[] = Object.values(lockNumbers);
  expect(new Set(numbers).size).toBe(numbers.length);
  const inSql = readFileSync(rulesFile(), 'utf8').match(/\b4242\d{3}\b/g) ?? [];
  expect([...new Set(inSql.map(Number))].filter((number) => !numbers.includes(number))).toEqual([]);
  expect(inSql.length).toBeGreaterThan(0);
});
