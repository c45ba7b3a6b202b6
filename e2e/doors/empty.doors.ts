import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { addressAt } from './catalogue.ts';
import { expand, isBare } from './matrix.ts';
import type { Anyone } from './people.ts';
import { rows } from './rows/rows.ts';
import { type Served, startServer } from './server.ts';
import { Visitor } from './visitor.ts';
import { type Visit, walk } from './walk.ts';

const { routes, small } = inject('doors');
let served: Served;
beforeAll(async () => {
  served = await startServer(small.database, small.files);
});
afterAll(() => served?.close());

const { call, draft, fund, cookies } = small.world;
/** What the parameters of an address are in the small world; others name things that are not there. */
const params = {
  callId: call.id,
  slug: call.slug,
  trackKey: call.trackKey,
  '*': 'no-such-page',
};
const nowhere = '00000000-0000-7000-8000-000000000000';

/** A list has nothing in it on the first day. Every page and every export is opened by whoever may read it. */
test('on the first day every list says that there is nothing, with every filter, and every export opens', async () => {
  const visitors = new Map<Anyone, Visitor>();
  const as = (who: Anyone) => {
    const visitor = visitors.get(who) ?? new Visitor(served.base, who === 'nobody' ? {} : cookies[who]);
    visitors.set(who, visitor);
    return visitor;
  };
  const visits = rows
    .filter(({ see }) => see)
    .flatMap((row) => {
      const names = [...row.route.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
      const given = Object.fromEntries(
        names.map((name) => [name, params[name as keyof typeof params] ?? nowhere]),
      );
      const ofDraft = { ...given, ...('callId' in given && { callId: draft }) };
      const addresses = [...new Set([given, ofDraft].map((at) => addressAt(row.route, at)))];
      const readers = [...expand(row.see)].filter((who) => !isBare(who) && row.route !== '/sign-out');
      return addresses.flatMap((address) =>
        readers.map((who) => ({
          who,
          visitor: as(who),
          address: row.query === 'fund' ? `${address}?fund=${fund}` : address,
        })),
      );
    });
  // Two who are nothing to anybody here see the same: one of each kind is enough, and one opens what a page offers of itself.
  const kinds = new Set<Anyone>([
    ...(['nobody', 'person', 'secretary', 'organiser', 'finance', 'supervisor'] as const),
    ...(['sysadmin', 'secadmin', 'auditor'] as const),
  ]);
  const opened = new Set<string>();
  const once = new Map<string, Visit>();
  for (const visit of visits.filter(({ who }) => kinds.has(who))) {
    const key = `${visit.who} ${visit.address}`;
    if (!once.has(key)) once.set(key, { ...visit, alone: opened.has(visit.address) });
    opened.add(visit.address);
  }
  const { pages, files, faults } = await walk(routes, [...once.values()]);
  console.log(`the first day: ${once.size} addresses × people, ${pages} pages and ${files} files opened`);
  expect(faults).toEqual([]);
  expect(files).toBeGreaterThan(10);
});
