import { describe, expect, it } from 'vitest';
import { sameFields } from './merge.ts';
import { dropUnsent, forgetOthers, forgetUnsent, keepUnsent, type Unsent, unsentOf } from './unsent.ts';

function aShelf(room = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (i: number) => [...kept.keys()][i] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => {
      kept.delete(key);
    },
  };
}
const unsent = (more: Partial<Unsent>): Unsent => ({
  id: 'page-1',
  owner: 'judge-1',
  name: '/judging/1/save',
  base: 1,
  at: 1000,
  fields: { overall: '好' },
  ...more,
});

describe('what was typed and not sent', () => {
  it('of two pages both stay, the newest first; a page writes over its own only', () => {
    const shelf = aShelf();
    keepUnsent(shelf, unsent({}));
    keepUnsent(shelf, unsent({ id: 'page-2', at: 2000, fields: { overall: '很好' } }));
    keepUnsent(shelf, unsent({ at: 1500, fields: { overall: '好，有依据' } }));
    expect(unsentOf(shelf, 'judge-1', '/judging/1/save').map((u) => u.fields.overall)).toEqual([
      '很好',
      '好，有依据',
    ]);
    dropUnsent(shelf, 'page-2');
    expect(unsentOf(shelf, 'judge-1', '/judging/1/save')).toHaveLength(1);
  });

  it('is never given to another person, and is gone when another signs in or one signs out', () => {
    const shelf = aShelf();
    shelf.setItem('theme', 'dark');
    keepUnsent(shelf, unsent({}));
    keepUnsent(shelf, unsent({ id: 'page-2', owner: 'judge-2' }));
    expect(unsentOf(shelf, 'judge-2', '/judging/1/save').map((u) => u.id)).toEqual(['page-2']);
    forgetOthers(shelf, 'judge-1');
    expect(unsentOf(shelf, 'judge-2', '/judging/1/save')).toEqual([]);
    expect(unsentOf(shelf, 'judge-1', '/judging/1/save')).toHaveLength(1);
    forgetOthers(shelf, null);
    expect(shelf.length).toBe(1);
    expect(shelf.getItem('theme')).toBe('dark');
  });

  it('of one sheet is forgotten alone, and what cannot be read is passed over', () => {
    const shelf = aShelf();
    keepUnsent(shelf, unsent({}));
    keepUnsent(shelf, unsent({ id: 'page-2', name: '/judging/2/save' }));
    shelf.setItem('yxt.unsent.broken', '{');
    forgetUnsent(shelf, 'judge-1', '/judging/1/save');
    expect(unsentOf(shelf, 'judge-1', '/judging/1/save')).toEqual([]);
    expect(unsentOf(shelf, 'judge-1', '/judging/2/save')).toHaveLength(1);
  });

  it('is said not to be kept where the browser has no room', () => {
    expect(keepUnsent(aShelf(10), unsent({}))).toBe(false);
  });

  it('differs only in what is written', () => {
    expect(sameFields({ a: '1', b: '' }, { a: '1' })).toBe(true);
    expect(sameFields({ a: '1' }, { a: '2' })).toBe(false);
  });
});
