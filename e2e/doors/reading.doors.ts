import { expect, inject, test } from 'vitest';
import { readingDoors } from './doors.ts';
import { several } from './in-turn.ts';
import { isBare, type Row, triers } from './matrix.ts';
import type { Anyone } from './people.ts';
import { rows } from './rows/rows.ts';
import { addressOfRow, due, met, together } from './tried.ts';
import { dataAddress, type Visitor } from './visitor.ts';

const doors = readingDoors();
const visitors = new Map<Anyone, Visitor>(triers.map((who) => [who, doors.as(who)]));

const { routes, world } = inject('doors');
const built = new Map(routes.map((route) => [route.path, route]));
const named = rows.filter(({ see }) => see);

test('every route that answers a reader has a row, and every row a route', () => {
  const told = new Set(named.map(({ route }) => route));
  const missing = routes.filter(({ loader, path }) => loader && !told.has(path)).map(({ path }) => path);
  const gone = [...told].filter((path) => !built.get(path)?.loader);
  expect({ missing, gone }).toEqual({ missing: [], gone: [] });
});

/** Two rows of one route share their people: the second says what the others get. */
const covered = (row: Row, who: Anyone) =>
  row.route !== '/sign-in' || (!isBare(who) && (who === 'nobody') === (row.shown === undefined));

test('everyone gets what is theirs to read, as a page and as data, and nothing else', async () => {
  const asked = named.flatMap((row) =>
    triers
      .filter((who) => covered(row, who))
      .flatMap((who) => [
        { row, who, asData: false },
        ...(built.get(row.route)?.page ? [{ row, who, asData: true }] : []),
      ]),
  );
  const differences = await several(asked, 12, async ({ row, who, asData }) => {
    const address = addressOfRow(row, world);
    const answer = await visitors.get(who)?.get(asData ? dataAddress(address) : address);
    const found = answer && met(answer, row.shown);
    const wanted = due(who, row.see, row);
    if (found === wanted) return [];
    return [{ at: `${asData ? 'data of' : ''} ${row.route} ${row.of ?? ''}`.trim(), who, found, wanted }];
  });
  console.log(`${named.length} rows × ${triers.length} people: ${asked.length} requests`);
  expect(together(differences.flat())).toEqual([]);
});
