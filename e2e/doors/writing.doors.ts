import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Doors, openDoors } from './doors.ts';
import { fingerprint } from './fingerprint.ts';
import { several } from './in-turn.ts';
import { type Row, triers } from './matrix.ts';
import type { Anyone } from './people.ts';
import { rows } from './rows/rows.ts';
import { uploads } from './rows/uploads.ts';
import { addressOfRow, type Difference, due, met, together } from './tried.ts';
import { dataAddress, type Visitor } from './visitor.ts';

let doors: Doors;
const visitors = new Map<Anyone, Visitor>();
beforeAll(async () => {
  doors = await openDoors({ WEB_PROCESSES: '2' });
  for (const who of triers) visitors.set(who, doors.as(who));
});
afterAll(() => doors?.close());

const { routes, world } = inject('doors');
const acting = rows.filter(({ acts }) => acts);

test('every act of every route has a row, and every row an act', () => {
  const told = acting.flatMap(({ route, acts = {} }) => Object.keys(acts).map((name) => `${route} ${name}`));
  const dumb = routes
    .filter(({ action, intents, path }) => action && !intents && path !== uploads.route)
    .map(({ path }) => path);
  const built = routes.flatMap(({ path, intents }) => (intents ?? []).map((name) => `${path} ${name}`));
  const missing = built.filter((name) => !told.includes(name));
  const gone = told.filter((name) => !built.includes(name));
  expect({ dumb, missing, gone }).toEqual({ dumb: [], missing: [], gone: [] });
});

interface Trial {
  row: Row;
  intent: string;
  who: Anyone;
}
const built = new Map(routes.map((route) => [route.path, route]));
const trials = acting.flatMap((row) =>
  Object.keys(row.acts ?? {})
    .filter((intent) => built.get(row.route)?.intents?.includes(intent))
    .flatMap((intent) => triers.map((who): Trial => ({ row, intent, who }))),
);
const wanted = ({ row, intent, who }: Trial) => due(who, row.acts?.[intent], row);

/** An empty form: permission is asked before it is judged, so that who may not do it learns nothing of the form. */
async function knock({ row, intent, who }: Trial, asData: boolean) {
  const address = addressOfRow(row, world);
  const visitor = visitors.get(who);
  if (row.program === 'json') return visitor?.json(address, { intent });
  return visitor?.post(asData ? dataAddress(address) : address, { intent });
}

test('who may not do it is refused before the form is judged, as a page and as data, and nothing changes', async () => {
  const refused = trials.filter((trial) => wanted(trial) !== 'in');
  const asked = refused.flatMap((trial) => [
    { trial, asData: false },
    ...(built.get(trial.row.route)?.page ? [{ trial, asData: true }] : []),
  ]);
  const before = await fingerprint(doors.ownerUrl);
  const differences = await several(asked, 12, async ({ trial, asData }) => {
    const answer = await knock(trial, asData);
    const found = answer && met(answer);
    if (found === wanted(trial)) return [];
    const at = `${asData ? 'data of ' : ''}${trial.row.route} ${trial.row.of ?? ''} ${trial.intent}`;
    return [{ at, who: trial.who, found, wanted: wanted(trial) }];
  });
  console.log(`${trials.length} acts × people, ${asked.length} refused posts`);
  const after = await fingerprint(doors.ownerUrl);
  const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  expect({ changed, differences: together(differences.flat()) }).toEqual({ changed: [], differences: [] });
});

test('who may do it is let in to the form', async () => {
  const last = (trial: Trial) => Number(trial.row.route === '/sign-out');
  const permitted = trials.filter((trial) => wanted(trial) === 'in').sort((a, b) => last(a) - last(b));
  // Everybody does their own one after the other, and all at the same time.
  const differences = await several(triers, 6, async (who) => {
    const found: Difference[] = [];
    for (const trial of permitted.filter((one) => one.who === who)) {
      const answer = await knock(trial, false);
      const sentOn = trial.row.route.startsWith('/two-factor') && answer?.status === 302;
      const one = answer && (sentOn || isLetIn(answer) ? 'in' : met(answer));
      const at = `${trial.row.route} ${trial.row.of ?? ''} ${trial.intent}`;
      if (one !== 'in') found.push({ at, who, found: one, wanted: 'in' });
    }
    return found;
  });
  console.log(`${permitted.length} permitted posts`);
  expect(together(differences.flat())).toEqual([]);
});

/** The form was judged: it is shown again with what is wrong, done, or sends on to what it made. */
function isLetIn({ status, to }: { status: number; to: string | null }): boolean {
  if (status === 302) return !to?.startsWith('/two-factor') && !to?.startsWith('/sign-in?');
  return [200, 204, 409, 422, 429].includes(status);
}
