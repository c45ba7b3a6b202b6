import { expect, inject, test } from 'vitest';
import { readingDoors } from './doors.ts';
import { several } from './in-turn.ts';
import { expand, triers } from './matrix.ts';
import { fileOf, uploads } from './rows/uploads.ts';
import { together } from './tried.ts';

const doors = readingDoors();
const { world } = inject('doors');

test('every purpose of a file has a row, and every row a purpose', async () => {
  const told = JSON.parse((await doors.as('nobody').get(uploads.route)).text) as { slug: string }[];
  expect([...new Set(uploads.rows.map(({ purpose }) => purpose))].sort()).toEqual(
    told.map(({ slug }) => slug).sort(),
  );
});

test('who may send a file is given where to send it, and nobody else is', async () => {
  const asked = uploads.rows.flatMap((row) => triers.map((who) => ({ row, who })));
  const differences = await several(asked, 8, async ({ row, who }) => {
    const address = `${uploads.route}?actionType=upload&slug=${row.purpose}`;
    const answer = await doors.as(who).json(address, { files: [fileOf(row)], input: row.input(world) });
    const wanted = expand(row.send).has(who) ? 200 : 403;
    if (answer.status === wanted) return [];
    return [{ at: `${row.purpose}: ${row.of}`, who, found: `${answer.status} ${answer.text}`, wanted }];
  });
  console.log(`${uploads.rows.length} uploads × ${triers.length} people`);
  expect(together(differences.flat())).toEqual([]);
});
