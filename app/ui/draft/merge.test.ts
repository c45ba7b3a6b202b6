import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differing, mergeFields, sameFields } from './merge.ts';

const base = { title: '标题', summary: '摘要', plan: '' };

it('fields that only one of two writers changed are joined', () => {
  const merged = mergeFields(base, { ...base, plan: '我的计划' }, { ...base, title: '新标题' });
  expect(merged).toEqual({ fields: { title: '新标题', summary: '摘要', plan: '我的计划' }, clashing: [] });
});

it('a field that both changed keeps the own text and is named; changed alike it is no clash', () => {
  expect(mergeFields(base, { ...base, plan: '甲' }, { ...base, plan: '乙' })).toEqual({
    fields: { ...base, plan: '甲' },
    clashing: ['plan'],
  });
  expect(mergeFields(base, { ...base, plan: '甲' }, { ...base, plan: '甲' }).clashing).toEqual([]);
});

it('what one has emptied stays empty where the other left it alone', () => {
  const merged = mergeFields(base, { ...base, summary: '' }, { ...base, plan: '乙' });
  expect(merged).toEqual({ fields: { title: '标题', summary: '', plan: '乙' }, clashing: [] });
});

const someFields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('', '1', '2'));

it('never loses a word: every change of either is in the result or in a clash, whichever way round', () => {
  fc.assert(
    fc.property(someFields, someFields, someFields, (was, mine, theirs) => {
      const { fields, clashing } = mergeFields(was, mine, theirs);
      for (const name of differing(was, mine)) expect(fields[name] ?? '').toBe(mine[name] ?? '');
      for (const name of differing(was, theirs))
        if (!clashing.includes(name)) expect(fields[name] ?? '').toBe(theirs[name] ?? '');
      expect([...mergeFields(was, theirs, mine).clashing].sort()).toEqual([...clashing].sort());
      if (clashing.length === 0) expect(sameFields(mergeFields(was, theirs, mine).fields, fields)).toBe(true);
    }),
  );
});
