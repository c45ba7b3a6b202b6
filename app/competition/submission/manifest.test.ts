import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyContent } from './content.ts';
import { manifestOf } from './manifest.ts';

const file = fc.record({
  slot: fc.constantFrom('proposal', 'rights'),
  name: fc.string(),
  type: fc.constant('application/pdf'),
  size: fc.nat(),
  sha256: fc.string({ minLength: 64, maxLength: 64 }),
});

it('has the same hash in whatever order the files were uploaded, and another when anything differs', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(file, { minLength: 1, selector: (f) => f.sha256 + f.name + f.slot }),
      (files) => {
        const entry = { number: 'YXT-1', version: 1, content: emptyContent };
        const { hash } = manifestOf({ ...entry, files });
        expect(manifestOf({ ...entry, files: [...files].reverse() }).hash).toBe(hash);
        expect(manifestOf({ ...entry, files: files.slice(1) }).hash).not.toBe(hash);
        expect(manifestOf({ ...entry, version: 2, files }).hash).not.toBe(hash);
        expect(manifestOf({ ...entry, content: { ...emptyContent, title: '方案' }, files }).hash).not.toBe(
          hash,
        );
      },
    ),
  );
});
