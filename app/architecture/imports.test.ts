import path from 'node:path';
import { expect, it } from 'vitest';
import { sources } from './sources.testing.ts';

/** A module of the house: `app/competition/panel/`, `app/platform/files/`, `app/ui/` … */
const moduleOf = (file: string) =>
  /^app\/(?:competition|platform)\/[^/]+\//.exec(file)?.[0] ?? /^app\/[^/]+\//.exec(file)?.[0] ?? 'app/';
/** Imports begin their line; one that is indented stands in the text of a script. */
const specifiers = (text: string) =>
  [...text.matchAll(/^(?!\s+import\b).*\b(?:from|import)\s*\(?\s*'((?:\.{1,2}\/|#app\/)[^']+)'/gm)].map(
    ([, specifier = '']) => specifier,
  );

it('imports are relative within a module, and from the root (#app) otherwise', () => {
  const found = sources('app').flatMap(({ file, text }) =>
    specifiers(text).flatMap((specifier) => {
      const relative = specifier.startsWith('.');
      const target = relative ? path.posix.join(path.posix.dirname(file), specifier) : specifier.slice(1);
      const own = moduleOf(target) === moduleOf(file) && moduleOf(file) !== 'app/';
      return relative === own || !target.startsWith('app/') ? [] : [`${file}: ${specifier}`];
    }),
  );
  expect(found).toEqual([]);
});
