import { expect, it } from 'vitest';
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
