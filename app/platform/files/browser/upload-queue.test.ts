import { expect, test } from 'vitest';
import { backOff, changed, type Item, isUnderWay, objection } from './upload-queue.ts';

const limits = { accept: ['pdf'] as const, maxMegabytes: 1, free: 1 };
const item = (id: number, state: Item['state'] = { kind: 'waiting' }): Item => ({
  id,
  file: new File([], 'a.pdf'),
  state,
});

test('what the server would refuse is said before a byte is sent', () => {
  expect(objection({ name: '方案.PDF', size: 10 }, limits)).toBeNull();
  expect(objection({ name: '方案.docx', size: 10 }, limits)?.code).toBe('files.kind');
  expect(objection({ name: 'a.pdf', size: 0 }, limits)?.code).toBe('files.empty');
  expect(objection({ name: 'a.pdf', size: 1024 ** 2 + 1 }, limits)?.code).toBe('files.tooLarge');
  expect(objection({ name: 'a.pdf', size: 10 }, { ...limits, free: 0 })?.code).toBe('files.tooMany');
});

test('progress of a file that was cancelled does not bring it back', () => {
  const left = changed([item(1), item(2)], { do: 'remove', id: 1 });
  expect(changed(left, { do: 'set', id: 1, state: { kind: 'checking' } }).map(({ id }) => id)).toEqual([2]);
});

test('a file that cannot go on frees its place', () => {
  expect(isUnderWay(item(1))).toBe(true);
  expect(isUnderWay(item(1, { kind: 'failed', refusal: { code: 'files.failed' }, again: true }))).toBe(true);
  expect(isUnderWay(item(1, { kind: 'failed', refusal: { code: 'files.failed' }, again: false }))).toBe(
    false,
  );
});

test('attempts come ever more slowly and end', () => {
  expect([backOff(0), backOff(1), backOff(7), backOff(8)]).toEqual([1, 2, 120, null]);
});
