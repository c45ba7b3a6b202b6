import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { BuiltRoute } from '../catalogue.ts';
import { type Anyone, everyone } from '../people.ts';
import { addressIn } from '../places.ts';
import type { World } from '../world/world.ts';

/** One request on purpose. */
export interface Input {
  who: Anyone;
  path: string;
  query: string;
  how: 'get' | 'data' | 'form' | 'formData' | 'multipart' | 'json' | 'raw';
  intent: string | null;
  fields: [string, string][];
  json: unknown;
  raw: { type: string; body: string };
}

const odd = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '0',
      '1',
      '-1',
      '1.5',
      '1e18',
      'NaN',
      'Infinity',
      '1e999',
      '9'.repeat(30),
      '0x10',
      '１２',
      '￥1',
      'true',
      'null',
      'on',
      '[]',
      '{}',
      '\u0000',
      'a\u0000b',
      '\u202efdp.exe',
      '\u200b',
      '\ufeff',
      '\u00ad',
      '\u3164',
      '\ud800',
      'a\udc00b',
      '\uffff',
      '👩‍🔬',
      '𠮷㛃',
      'e\u0301',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '../../etc/passwd',
      '//evil.example',
      '/\t/evil.example',
      'javascript:alert(1)',
      "' OR 1=1 --",
      '%',
      '_',
      '\\',
      '%00',
      '%ff',
      '<script>',
      '=HYPERLINK("http://x")',
      '{{name}}',
      ['$', '{1}'].join(''),
      'a\r\nBcc: x@example.com',
      '2026-02-30',
      '2026-11-28',
      '9999-12-31',
      '0000-00-00',
      '2026-11-28T10:00:00Z',
      '+275760-09-13',
      '25:61',
      'x@example.com',
      'x'.repeat(61),
      'x'.repeat(21_000),
      '川'.repeat(5_000),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.double().map(String) },
  { weight: 1, arbitrary: fc.uuid() },
);

const json = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 5 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      null,
      0,
      '',
      [],
      {},
      { revision: 1 },
      { revision: 1e300, content: {} },
      { revision: 1, content: [] },
      { revision: 1, content: { tracks: [null], amountFen: 1e300 } },
    ),
  },
);

const written = (text: string) => encodeURIComponent(text.toWellFormed());
const rawQueries = [
  '%00',
  'q=%00',
  'q=%',
  '%ff=1',
  'page=1e18',
  'page=-1',
  'page=99999',
  'page=1&page=2',
  '_data=x',
  '_routes=x',
  '_routes=root',
  'index',
  '&&&=',
  '__proto__=1',
  'next=//evil.example',
  `q=${'x'.repeat(5_000)}`,
];

/** The names that any form of the build has, as far as their code can be read. */
export function namesIn(build = 'build/server/index.js'): string[] {
  const names = new Set<string>();
  for (const [, name = ''] of readFileSync(build, 'utf8').matchAll(/\bname: "([\w.-]{1,40})"/g))
    names.add(name);
  return [...names].sort();
}

/** Requests to every route, from what the world has and from what nobody should send. */
export function inputs(
  routes: readonly BuiltRoute[],
  world: World,
  names: readonly string[],
): fc.Arbitrary<Input> {
  const doors = routes.filter(({ path }) => path !== '/sign-out');
  const ids = Object.values(world.ids);
  const value = fc.oneof({ weight: 4, arbitrary: odd }, { weight: 1, arbitrary: fc.constantFrom(...ids) });
  const query = fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom(...rawQueries) },
    {
      weight: 2,
      arbitrary: fc
        .array(
          fc.tuple(
            fc.constantFrom(
              'q',
              'page',
              'state',
              'track',
              'call',
              'callId',
              'round',
              'fund',
              'kind',
              'next',
              'code',
              'token',
              'assignment',
              'ranking',
              'from',
              'to',
              'year',
              'all',
              'action',
              'benchmark',
              'standing',
              'format',
              'file',
              'uri',
              'verify',
              ...names.slice(0, 40),
            ),
            value,
          ),
          { maxLength: 4 },
        )
        .map((pairs) =>
          pairs.map(([name, text]) => `${written(name)}=${written(text).slice(0, 2_000)}`).join('&'),
        ),
    },
  );
  return fc.constantFrom(...doors).chain((route) => {
    const real = addressIn(world, route);
    const changed = fc.tuple(fc.nat(8), odd).map(([at, text]) => {
      const parts = route.path.split('/');
      const params = parts.flatMap((part, i) => (part.startsWith(':') ? [i] : []));
      const place = params.length > 0 ? params[at % params.length] : undefined;
      const given = real.split('/');
      if (place === undefined) return real;
      given[place] = written(text).slice(0, 3_000) || '%00';
      return given.join('/');
    });
    const wanted = route.action
      ? (['form', 'form', 'form', 'formData', 'multipart', 'json', 'raw', 'get'] as const)
      : (['get', 'get', 'get', 'data', 'data', 'form'] as const);
    const field = fc.tuple(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...(route.fields.length > 0 ? route.fields : names)) },
        { weight: 3, arbitrary: fc.constantFrom(...names) },
        { weight: 1, arbitrary: odd },
      ),
      value,
    );
    return fc.record({
      who: fc.constantFrom(...everyone),
      path: fc.oneof({ weight: 4, arbitrary: fc.constant(real) }, { weight: 1, arbitrary: changed }),
      query,
      how: fc.constantFrom<Input['how']>(...wanted),
      intent: fc.oneof(
        {
          weight: 6,
          arbitrary: fc.constantFrom<string | null>(...(route.intents?.length ? route.intents : [null])),
        },
        {
          weight: 1,
          arbitrary: fc.constantFrom<string | null>(null, 'nothing', '__proto__', 'constructor', ''),
        },
      ),
      fields: fc.array(field, { maxLength: 10 }),
      json,
      raw: fc.record({
        type: fc.constantFrom(
          '',
          'text/plain',
          'application/json',
          'multipart/form-data',
          'multipart/form-data; boundary=y',
          'application/x-www-form-urlencoded; charset=gbk',
          'application/xml',
          'x',
        ),
        body: fc.constantFrom(
          '',
          'x',
          '{',
          '['.repeat(100_000),
          '{"a":'.repeat(5_000),
          '--y\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf',
          '--y--',
          'a=%00&b=%ff&c=%',
          'x'.repeat(300_000),
          `${'a=1&'.repeat(9_000)}`,
          '\u0000',
        ),
      }),
    });
  });
}
