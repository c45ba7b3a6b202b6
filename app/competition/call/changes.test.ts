import { expect, it } from 'vitest';
import { changesBetween, excerpt, wordDiff } from './changes.ts';
import type { CallContent } from './content.ts';
import { defaultCallContent } from './default-content.ts';

const before = defaultCallContent({
  opensAt: new Date('2026-12-01T01:00:00Z'),
  submissionDeadline: new Date('2027-01-08T09:00:00Z'),
  reviewUntil: new Date('2027-02-05T09:00:00Z'),
});
function changed(edit: (content: CallContent) => void) {
  const after = structuredClone(before);
  edit(after);
  return changesBetween(before, after);
}

it('the same text has no changes', () => {
  expect(changed(() => {})).toEqual([]);
});

it('names the track whose quota changed, with both values', () => {
  const changes = changed((c) => {
    if (c.tracks[1]) c.tracks[1].quota = 5;
  });
  expect(changes).toEqual([
    {
      path: ['tracks', { zh: '智慧交通', en: 'Smart traffic' }, 'quota'],
      kind: 'changed',
      before: '3',
      after: '5',
    },
  ]);
});

it('a track taken away is one change, and the others stay themselves', () => {
  const changes = changed((c) => {
    c.tracks.shift();
  });
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ kind: 'removed', after: null });
});

it('moving is said as moving', () => {
  expect(
    changed((c) => {
      c.form.files.reverse();
    }),
  ).toMatchObject([{ path: ['form', 'files'], kind: 'moved', order: [{ zh: '演示视频' }, {}, {}, {}, {}] }]);
});

it('cuts Chinese into words', () => {
  expect(wordDiff('逾期不予受理。', '逾期一律不予受理。')).toContainEqual({ text: '一律', kind: 'added' });
});

it('leaves out what stayed the same, far from what changed', () => {
  const same = '同'.repeat(200);
  const parts = excerpt(wordDiff(`${same}甲${same}`, `${same}乙${same}`));
  expect(parts.map((p) => p.text.trim().length)).toEqual([42, 1, 1, 42]);
});
