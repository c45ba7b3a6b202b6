import { expect, inject, test } from 'vitest';
import { readingDoors } from './doors.ts';
import { people } from './people.ts';
import { addressIn } from './places.ts';
import { signIn } from './sign-in.ts';
import { Visitor } from './visitor.ts';

const doors = readingDoors();

test('who has signed in is let in, staff only with a second factor', async () => {
  const expected = { nobody: 302, owner: 200, finance: 200, 'bare-finance': 302 } as const;
  for (const who of Object.keys(expected) as (keyof typeof expected)[])
    expect((await doors.as(who).get('/submissions')).status, who).toBe(expected[who]);
});

test('who signs in by the page, with a code where they have a second factor, is who the others are here', async () => {
  for (const [who, status] of [
    ['owner', 403],
    ['secretary2', 200],
  ] as const) {
    const browser = new Visitor(doors.base, await signIn(doors.base, people[who]));
    expect((await browser.get('/screening')).status, who).toBe(status);
  }
});

test('something of the world stands at every route', () => {
  const { routes, world } = inject('doors');
  expect(routes.map((route) => addressIn(world, route)).length).toBeGreaterThan(100);
});
