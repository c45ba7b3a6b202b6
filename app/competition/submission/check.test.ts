import { expect, it } from 'vitest';
import { defaultCallContent } from '#app/competition/call/default-content.ts';
import { type CheckedEntry, missingIn } from './check.ts';
import { emptyContent } from './content.ts';

const at = new Date('2026-07-01T00:00:00Z');
const call = defaultCallContent({ opensAt: at, submissionDeadline: at, reviewUntil: at });
const complete: CheckedEntry = {
  content: {
    title: '银龄社区陪护方案',
    summary: '一套平台同时管理三类机器人。',
    declared: true,
    sections: Object.fromEntries(call.form.sections.map((s) => [s.key, '方'.repeat(s.minCharacters)])),
    fields: { budget: '380', pilotSite: '中和街道', startDate: '2026-09-01' },
  },
  trackKey: 'robot-community',
  members: [],
  providerKind: 'enterprise',
  verified: true,
  files: [{ slot: 'proposal' }, { slot: 'commitment' }],
};
const codes = (entry: Partial<CheckedEntry>) => missingIn(call, { ...complete, ...entry }).map((m) => m.code);

it('lets a complete entry pass', () => expect(codes({})).toEqual([]));

it('names everything an empty draft misses, in the order of the page', () => {
  const found = codes({ content: emptyContent, files: [] });
  expect(found.slice(0, 3)).toEqual(['title', 'summary', 'sectionEmpty']);
  expect(found).toEqual(expect.arrayContaining(['field', 'file', 'declaration']));
});

it('counts characters as people do, at both limits', () => {
  const text = (count: number) => ({
    ...complete.content,
    sections: { ...complete.content.sections, overview: '𠮷'.repeat(count) },
  });
  expect(codes({ content: text(99) })).toEqual(['sectionShort']);
  expect(codes({ content: text(1500) })).toEqual([]);
  expect(codes({ content: text(1501) })).toEqual(['sectionLong']);
});

it('asks a consortium for its agreement and every member’s word', () => {
  expect(codes({ members: [{ name: '某大学', confirmed: false }] })).toEqual(['file', 'member']);
  expect(
    codes({
      members: [{ name: '某大学', confirmed: true }],
      files: [...complete.files, { slot: 'agreement' }],
    }),
  ).toEqual([]);
});

it('refuses an unverified unit, an unknown track, a number that is none and an infected file', () => {
  expect(codes({ verified: false, trackKey: 'nowhere' })).toEqual(['unverified', 'track']);
  expect(
    codes({ content: { ...complete.content, fields: { ...complete.content.fields, budget: '很多' } } }),
  ).toEqual(['fieldValue']);
  expect(codes({ files: [{ slot: 'proposal', scan: 'infected' }, { slot: 'commitment' }] })).toEqual([
    'infected',
  ]);
});
