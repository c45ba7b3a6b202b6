import { expect, test } from 'vitest';
import {
  characterCount,
  emptyContent,
  storedDraftSchema,
  submissionContentSchema,
  withinForm,
} from './content.ts';

test('what is kept of a draft is what the form asks for, and can be read back', () => {
  const form = { sections: [{ key: 'plan' }], fields: [{ key: 'trl' }] };
  const typed = {
    ...emptyContent,
    title: '方案\u202e一\n',
    trackKey: 'x',
    sections: { plan: '甲', invented: 'x'.repeat(20_000) },
    fields: { trl: '6', toString: 'x' },
  };
  const kept = withinForm(form, storedDraftSchema.parse(typed));
  expect(kept).toEqual({
    ...emptyContent,
    title: '方案一',
    trackKey: 'x',
    sections: { plan: '甲' },
    fields: { trl: '6' },
  });
  expect(storedDraftSchema.parse(kept)).toEqual(kept);
});

test('a track that could not be read back is not written', () => {
  expect(storedDraftSchema.safeParse({ ...emptyContent, trackKey: 'x'.repeat(61) }).success).toBe(false);
  expect(submissionContentSchema.safeParse({ ...emptyContent, title: 'x'.repeat(121) }).success).toBe(false);
});

test('a text of which nobody sees anything counts for nothing', () => {
  expect(['\u200b'.repeat(120), '\u3164 \u2800', '\ufeff'].map(characterCount)).toEqual([0, 0, 0]);
  expect(characterCount(' 𠮷你 ')).toBe(2);
});
