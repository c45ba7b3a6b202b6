import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { nameText } from '#app/platform/text.ts';
import { demoSecondFactor } from '#prisma/seed/accounts.ts';
import { type Doors, openDoors } from './doors.ts';
import { several } from './in-turn.ts';
import { expand, isBare, triers } from './matrix.ts';
import { nameOddly, oddNames, putGrant } from './odd-names.ts';
import { type Anyone, people } from './people.ts';
import { rows } from './rows/rows.ts';
import { addressOfRow, due, met, together } from './tried.ts';
import type { Visitor } from './visitor.ts';
import { walk } from './walk.ts';

const { routes, world } = inject('doors');
let doors: Doors;
const visitors = new Map<Anyone, Visitor>();
beforeAll(async () => {
  doors = await openDoors();
  for (const who of triers) visitors.set(who, doors.as(who));
});
afterAll(() => doors?.close());

/** Finance prepared, reviewed and approved the order, and the first of them proposed that its money came back. */
test('that money came back takes effect only by somebody who neither proposed it nor signed its order', async () => {
  const said: Record<string, string | number> = {};
  for (const who of ['finance', 'finance2', 'finance3', 'finance4'] as const) {
    const code = await createOTP(demoSecondFactor(people[who].account)).totp();
    const form = { intent: 'confirmMoney', kind: 'return', proposalId: world.ids.returnProposal ?? '', code };
    const answer = await doors.as(who).post(`/finance/grants/${world.ids.grant}.data`, form);
    said[who] = /fund\.proposalOwn|award\.signedOrder/.exec(answer.text)?.[0] ?? answer.status;
  }
  expect(said).toEqual({
    finance: 'fund.proposalOwn',
    finance2: 'award.signedOrder',
    finance3: 'award.signedOrder',
    finance4: 200,
  });
});

const states = ['granted', 'accountConfirmed', 'prepared', 'suspended', 'revoked', 'paid'];
const ofAward = rows.filter(
  ({ route, see }) =>
    see && /^\/(grants\/:grantId|finance\/grants\/:grantId|follow-ups\/:followUpId)/.test(route),
);

test('an award is read by the same people in every state it can be in', async () => {
  const differences: Parameters<typeof together>[0][number][] = [];
  for (const state of states) {
    await putGrant(doors.adminUrl, world.ids.grant ?? '', state);
    const asked = ofAward.flatMap((row) => triers.map((who) => ({ row, who })));
    await several(asked, 8, async ({ row, who }) => {
      const answer = await visitors.get(who)?.get(addressOfRow(row, world));
      const found = answer && met(answer, row.shown);
      const wanted = due(who, row.see, row);
      if (found !== wanted) differences.push({ at: `${row.route}, ${state}`, who, found, wanted });
    });
  }
  console.log(`${states.length} states × ${ofAward.length} rows × ${triers.length} people`);
  expect(together(differences)).toEqual([]);
});

test('a name may be odd, but is one line that reads as it is written', () => {
  const name = nameText(200, { empty: 'empty' });
  for (const odd of oddNames) expect(name.safeParse(odd).data, odd).toBe(odd);
  for (const bad of ['甲\n乙', '甲\r乙', '甲\u202e乙', '甲\u0000乙', '甲\ud800'])
    expect(name.safeParse(bad).data ?? '', JSON.stringify(bad)).not.toBe(bad);
});

test('with odd names every page is shown, with every filter, and every export opens and shows them as typed', async () => {
  const named = await nameOddly(doors.adminUrl);
  const visits = rows
    .filter(({ see, shown = 200, route }) => see && shown === 200 && route !== '/sign-out')
    .flatMap((row) => {
      const who = [...expand(row.see)].find((one) => !isBare(one));
      return who ? [{ who, visitor: visitors.get(who), address: addressOfRow(row, world) }] : [];
    });
  const { pages, files, faults, tables } = await walk(routes, visits);
  console.log(`${named} odd names: ${visits.length} addresses, ${pages} pages and ${files} files opened`);
  expect(faults).toEqual([]);
  expect(files).toBeGreaterThan(15);
  // The workbooks of the seeded world name these; what the others are called stands on pages alone.
  const inWorkbooks = oddNames.filter((name) => /^["O👩=𠮷ש{]/u.test(name));
  expect(inWorkbooks).toHaveLength(7);
  expect(inWorkbooks.filter((name) => !tables.some((table) => table.includes(name)))).toEqual([]);
});
