import { expect, it } from 'vitest';
import { defaultCallContent } from '#app/competition/call/default-content.ts';
import { readDraft } from '#app/competition/call/draft.ts';

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
