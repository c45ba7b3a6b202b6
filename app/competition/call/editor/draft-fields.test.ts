import { expect, it } from 'vitest';
import { mergeFields } from '#app/ui/draft/merge.ts';
import { defaultCallContent } from '../default-content.ts';
import { callOfFields, fieldsOfCall } from './draft-fields.ts';

const aContent = () =>
  defaultCallContent({
    opensAt: new Date('2026-12-01T01:00:00Z'),
    submissionDeadline: new Date('2027-01-08T09:00:00Z'),
    reviewUntil: new Date('2027-02-05T09:00:00Z'),
  });

it('the fields of a call hold the whole of it', () => {
  const content = aContent();
  expect(callOfFields(fieldsOfCall(content))).toEqual(JSON.parse(JSON.stringify(content)));
});

it('are the same whatever the order of keys', () => {
  const content = aContent();
  const turned = Object.fromEntries(Object.entries(content).toReversed()) as typeof content;
  turned.title = { en: content.title.en, zh: content.title.zh };
  expect(fieldsOfCall(turned)).toEqual(fieldsOfCall(content));
});

it('two writers of different parts are joined', () => {
  const content = aContent();
  const mine = fieldsOfCall({ ...content, title: { zh: '甲', en: 'A' } });
  const theirs = fieldsOfCall({ ...content, award: { ...content.award, reserves: 7 } });
  const merged = mergeFields(fieldsOfCall(content), mine, theirs);
  expect(merged.clashing).toEqual([]);
  expect(callOfFields(merged.fields)).toMatchObject({ title: { zh: '甲' }, award: { reserves: 7 } });
});
