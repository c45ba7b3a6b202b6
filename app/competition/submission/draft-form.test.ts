import { expect, it } from 'vitest';
import { differing } from '#app/ui/draft/merge.ts';
import { fieldsOf, readFields } from './draft-form.ts';

it('reads back what it shows', () => {
  const content = {
    title: '方案',
    summary: '一句话',
    sections: { overview: '概述' },
    fields: { budget: '380' },
    declared: true,
  };
  expect(readFields(fieldsOf(content, 'smart-traffic'))).toEqual({ content, trackKey: 'smart-traffic' });
});

it('finds what two people wrote differently; an empty field is as good as none', () => {
  const mine = { title: '甲', summary: '同', 'section.a': '一' };
  expect(differing(mine, { title: '乙', summary: '同', 'section.b': '二', declared: '' })).toEqual([
    'title',
    'section.a',
    'section.b',
  ]);
});
