import { expect, it } from 'vitest';
import { changesBetween } from './changes.ts';
import { inLanguage } from './content.ts';
import { defaultCallContent } from './default-content.ts';
import { readDraft } from './draft.ts';
import { problemsOf } from './publishable.ts';

const now = new Date();
const whole = defaultCallContent({ opensAt: now, submissionDeadline: now, reviewUntil: now });

it('a draft may be incomplete', () => {
  const draft = {
    ...whole,
    title: { zh: '', en: '' },
    tracks: [],
    contact: { ...whole.contact, email: 'half@' },
  };
  expect(readDraft(draft)).toEqual(draft);
});

it('a draft of another shape is none', () => {
  expect(readDraft({ ...whole, tracks: 'none' })).toBeNull();
  expect(readDraft({ ...whole, contact: { ...whole.contact, email: 7 } })).toBeNull();
  expect(readDraft(null)).toBeNull();
});

it('whatever stands in place of one of its values, what is accepted has the shape that pages show', () => {
  const odd = [null, 0, -1, 1.5, '', '怪', 'constructor', true, [], [null], [[]], {}, { zh: 1 }, { key: {} }];
  let accepted = 0;
  for (const path of pathsOf(whole))
    for (const value of odd) {
      const draft = readDraft(put(whole, path, value));
      if (!draft) continue;
      accepted += 1;
      // As the pages do with it: what stops it, what it changes, its dates, its words.
      problemsOf(draft, { now, fundKeys: [] });
      changesBetween(whole, draft);
      changesBetween(draft, whole);
      for (const track of draft.tracks) inLanguage(track.name, 'en').trim();
      for (const { anchors, name } of draft.rubric.criteria)
        for (const { label } of anchors) inLanguage(label, 'zh-CN') + inLanguage(name, 'en').trim();
      draft.award.amountFen.toFixed(0);
    }
  expect(accepted).toBeGreaterThan(100);
});

/** The way to every value within another. */
function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [name],
    ...pathsOf(inner).map((rest) => [name, ...rest]),
  ]);
}

function put(root: unknown, [name = '', ...rest]: string[], value: unknown): unknown {
  const copy = Array.isArray(root) ? [...root] : { ...Object(root) };
  copy[name as never] = (rest.length > 0 ? put(copy[name as never], rest, value) : value) as never;
  return copy;
}

it('a number that nothing can be reckoned with is no draft, and what is accepted can be read back', () => {
  for (const wild of [1e300, -1e300, Number.MAX_VALUE, Number.NaN])
    expect(readDraft({ ...whole, award: { ...whole.award, amountFen: wild } })).toBeNull();
  const odd = { ...whole, award: { ...whole.award, amountFen: 0 }, title: { zh: '\u200b', en: '' } };
  const kept = readDraft(odd);
  expect(readDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});
