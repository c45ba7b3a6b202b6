import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Doors, openDoors } from './doors.ts';
import { addressIn } from './places.ts';

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors();
});
afterAll(() => doors?.close());

test('who has signed in is let in, staff only with a second factor', async () => {
  const expected = { nobody: 302, owner: 200, finance: 200, 'bare-finance': 302 } as const;
  for (const who of Object.keys(expected) as (keyof typeof expected)[])
    expect((await doors.as(who).get('/submissions')).status, who).toBe(expected[who]);
});

test('something of the world stands at every route', () => {
  const { routes, world } = inject('doors');
  expect(routes.map((route) => addressIn(world, route)).length).toBeGreaterThan(100);
});
