import { expect, inject, test } from 'vitest';
import { readingDoors } from './doors.ts';
import { several } from './in-turn.ts';
import type { Name } from './people.ts';
import { addressIn } from './places.ts';
import { unpacked } from './unpacked.ts';
import { type Answer, dataAddress } from './visitor.ts';

const doors = readingDoors();
const { routes, world } = inject('doors');
const blind = ['judge', 'judge2', 'conflicted', 'recused', 'unsigned'] as const satisfies Name[];
/** Where a judge of the blind round works; what every visitor reads is public, and names winners. */
const rooms = /^\/(judging|reports|files|account)/;
// A commitment lists the units of the whole track, tied to no solution: conflicts are declared by them.
const publicRooms = /^\/(calls|showcase|verify|sign|language|assets)/;

/** Addresses of this site that a page or its data names. */
function linksIn({ text, headers }: Answer): string[] {
  const type = headers.get('content-type') ?? '';
  if (!/html|json|script|turbo/.test(type)) return [];
  return [...text.matchAll(/["'](\/(?:judging|reports|files)\/[^"'\\<>\s]+)["'\\]/g)].map(
    ([, to = '']) => to,
  );
}

/** Everything within reach of one judge: each page, its data, and every file and page these lead to. */
async function reach(name: Name): Promise<Map<string, string>> {
  const visitor = doors.as(name);
  const seen = new Map<string, string>();
  const start = routes.flatMap((route) => {
    if (!rooms.test(route.path) || !route.loader) return [];
    return [addressIn(world, route)];
  });
  const sheets = Object.entries(world.ids).flatMap(([key, id]) =>
    key.startsWith('assignment.') ? [`/judging/${id}`] : [],
  );
  const files = world.hiddenFiles.map((id) => `/files/${id}`);
  let waiting = [...new Set([...start, ...sheets, ...files, '/judging'])];
  while (waiting.length > 0) {
    const found = await several(waiting, 6, async (address) => {
      const asked = address.startsWith('/files/')
        ? [address, `${address}?download`]
        : [address, dataAddress(address)];
      const links: string[] = [];
      for (const one of asked) {
        const answer = await visitor.get(one);
        const headers = [...answer.headers].map(([key, value]) => `${key}: ${decoded(value)}`).join('\n');
        seen.set(one, `${answer.status}\n${headers}\n\n${unpacked(answer.bytes)}`);
        links.push(...linksIn(answer));
      }
      return links;
    });
    waiting = [...new Set(found.flat())].filter(
      (address) => !seen.has(address) && !publicRooms.test(address),
    );
  }
  return seen;
}

function decoded(value: string): string {
  try {
    return `${value} ${decodeURIComponent(value)}`;
  } catch {
    return value;
  }
}

/** What of `seen` a judge must not find. */
function leaksIn(name: Name, seen: Map<string, string>): string[] {
  const others = Object.entries(world.words).flatMap(([who, words]) => (who === name ? [] : words));
  return [...seen].flatMap(([address, text]) =>
    [...world.hidden, ...others]
      .filter((word) => text.includes(word))
      .filter((word) => !(address.startsWith('/judging/commitments/') && world.unitNames.includes(word)))
      .map((word) => `${address}: ${word}`),
  );
}

const reached = new Map<Name, Map<string, string>>();

test.each(blind)(
  'no page, payload, header or file name within reach of %s tells who entered, nor what another wrote',
  async (name) => {
    const seen = await reach(name);
    reached.set(name, seen);
    expect(seen.size).toBeGreaterThan(20);
    const told = [...seen].map(([address, text]): [string, string] => [
      address,
      address.startsWith('/files/') ? headOf(text) : text,
    ]);
    expect(leaksIn(name, new Map(told))).toEqual([]);
  },
);

const headOf = (text: string): string => text.slice(0, text.indexOf('\n\n'));

test('nor do the properties of a document, nor what an archive holds', () => {
  const read = [...reached.values()].flatMap((seen) => [...seen]).filter(([at]) => at.startsWith('/files/'));
  // Copies are read: a refusal would name nobody either.
  expect(read.filter(([, text]) => text.startsWith('200')).length).toBeGreaterThan(10);
  expect([...reached].flatMap(([name, seen]) => leaksIn(name, seen))).toEqual([]);
});
