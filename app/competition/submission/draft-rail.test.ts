import { expect, it } from 'vitest';
import { defaultCallContent } from '#app/competition/call/default-content.ts';
import { missingIn } from './check.ts';
import { emptyContent, type SubmissionContent } from './content.ts';
import { type RailItem, railOf } from './draft-rail.ts';

const at = new Date('2026-07-01T00:00:00Z');
const call = defaultCallContent({ opensAt: at, submissionDeadline: at, reviewUntil: at });

function rail(content: Partial<SubmissionContent>, files: { slot: string; scan?: string }[] = []) {
  const entry = {
    ...{ trackKey: 'robot-community', members: [], providerKind: 'enterprise', verified: true, files },
    content: { ...emptyContent, ...content },
  };
  const items = railOf(call, missingIn(call, entry), { consortium: false });
  const all = items.flatMap((item): RailItem[] => [item, ...item.items]);
  return { items, stateOf: (id: string) => all.find((item) => item.at === id)?.state };
}

it('goes through the parts in the order of the page, the declaration last', () => {
  const { items } = rail({});
  expect(items.map((item) => item.at)).toEqual([
    'basics',
    'sections',
    'fields',
    'files',
    'consortium',
    'declaration',
  ]);
  expect(items[1]?.items).toHaveLength(call.form.sections.length);
});

it('tells what is done from what is not there yet and from what must be changed', () => {
  const { stateOf } = rail(
    { title: '银龄社区陪护方案', summary: '一套平台同时管理三类机器人。', sections: { overview: '太短' } },
    [{ slot: 'proposal' }, { slot: 'commitment', scan: 'infected' }],
  );
  expect(stateOf('basics')).toBe('done');
  expect(stateOf('section-overview')).toBe('wrong');
  expect(stateOf('sections')).toBe('wrong');
  expect(stateOf('fields')).toBe('open');
  expect(stateOf('files-proposal')).toBe('done');
  expect(stateOf('files-commitment')).toBe('wrong');
  expect(stateOf('declaration')).toBe('open');
});

it('asks nothing of what is optional, nor for papers of a consortium that is none', () => {
  const { stateOf } = rail({});
  expect(stateOf('consortium')).toBe('optional');
  const only = call.form.files.find((slot) => slot.onlyConsortium);
  expect(stateOf(`files-${only?.key}`)).toBeUndefined();
});
