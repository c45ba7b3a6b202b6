import { expect, it } from 'vitest';
import { defaultCallContent } from './default-content.ts';
import { readDraft } from './draft.ts';

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

it('a number that nothing can be reckoned with is no draft, and what is accepted can be read back', () => {
  for (const wild of [1e300, -1e300, Number.MAX_VALUE, Number.NaN])
    expect(readDraft({ ...whole, award: { ...whole.award, amountFen: wild } })).toBeNull();
  const odd = { ...whole, award: { ...whole.award, amountFen: 0 }, title: { zh: '\u200b', en: '' } };
  const kept = readDraft(odd);
  expect(readDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});
