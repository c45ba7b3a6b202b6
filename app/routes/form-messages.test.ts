import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { i18nFor } from '#app/i18n/i18n.server.ts';
import { languages } from '#app/i18n/index.ts';
import { fieldText } from '#app/i18n/refusal.ts';
import { readFields } from '#app/platform/web/read-fields.ts';

interface RouteModule {
  action?: { schemas?: ReadonlyMap<string, z.ZodType> };
}

const routes = import.meta.glob<RouteModule>(['./**/*.{ts,tsx}', '!./**/*.test.ts']);

/** What a field may hold that no form of ours sends, or a person types by mistake. */
const bad: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'x'.repeat(20_000),
  '1e400',
  '-1',
  '1.5',
  '2026-13-45',
  'nobody@',
  -1,
  1e12,
  Number.NaN,
  true,
  [],
  ['', 'x'.repeat(20_000)],
  Array.from({ length: 2_000 }, () => 'x'),
  {},
  { nobody: 'asked' },
];

type Part = { _zod: { def: Record<string, unknown> } };
/** A transformation is no part: it is only given what its schema let through. */
const isPart = (value: unknown): value is Part =>
  value instanceof z.ZodType && (value as unknown as Part)._zod.def.type !== 'transform';

type Put = (value: unknown) => unknown;

/** The schemas that a schema is made of, one level down, with how a value of each stands in a value of the whole. */
function within({ _zod: { def } }: Part): [Part, Put][] {
  const { shape, element, valueType, checks, ...rest } = def;
  const put = (one: unknown, how: Put): [Part, Put][] => (isPart(one) ? [[one, how]] : []);
  return [
    ...Object.entries(Object(shape)).flatMap(([name, one]) => put(one, (value) => ({ [name]: value }))),
    ...put(element, (value) => [value]),
    ...put(valueType, (value) => ({ a: value })),
    ...Object.values(rest)
      .flat()
      .flatMap((one) => put(one, (value) => value)),
  ];
}

/** Every schema that a schema is made of, once, at whatever depth: itself too. */
function partsOf(whole: Part): Part[] {
  const found = new Set<Part>();
  const walk = (part: Part) => {
    if (found.has(part)) return;
    found.add(part);
    for (const [one] of within(part)) walk(one);
  };
  walk(whole);
  return [...found];
}

describe('what a form is told is wrong with it', () => {
  it('is a text of ours in both languages, whatever was sent to whichever act', async () => {
    const modules = await Promise.all(
      Object.entries(routes).map(async ([file, load]) => ({ file, ...(await load()) })),
    );
    const acts = modules.flatMap(({ file, action }) =>
      [...(action?.schemas ?? [])].map(([intent, schema]) => ({ name: `${file} ${intent}`, schema })),
    );
    expect(acts.length).toBeGreaterThan(100);
    const instances = await Promise.all(languages.map(i18nFor));
    const strangers = new Set<string>();
    const tried = new Set<Part>();
    for (const { name, schema } of acts)
      for (const part of partsOf(schema as unknown as Part)) {
        if (tried.has(part)) continue;
        tried.add(part);
        for (const value of [...bad, ...within(part).flatMap(([, put]) => bad.map(put))]) {
          const read = readFields(value, part as unknown as z.ZodType);
          if (read.ok) continue;
          for (const message of Object.values(read.refusal.fields ?? {}).flat())
            for (const { t, exists, language } of instances)
              if (!exists(message.split('?')[0] ?? '') || /\{\{/.test(fieldText(t, message)))
                strangers.add(`${name} (${language}): ${message}`);
        }
      }
    expect([...strangers].sort()).toEqual([]);
  }, 240_000);
});
