import { expect, it } from 'vitest';
import { type CallFacts, phaseOf, timelineOf } from './timeline.ts';

const facts: CallFacts = {
  now: new Date('2026-12-10T00:00:00Z'),
  opensAt: new Date('2026-12-01T00:00:00Z'),
  submissionDeadline: new Date('2027-01-08T09:00:00Z'),
  reviewUntil: new Date('2027-02-05T09:00:00Z'),
  reviewStarted: false,
  publicityFrom: null,
  publicityTo: null,
  finalAt: null,
  allPaid: false,
};
const states = (over: Partial<CallFacts>) =>
  timelineOf({ ...facts, ...over })
    .map((s) => s.state)
    .join(' ');

it('walks from the opening to the last payment', () => {
  expect(states({ now: new Date('2026-11-30T00:00:00Z') })).toBe('next next next next next');
  expect(states({})).toBe('now next next next next');
  expect(states({ now: facts.submissionDeadline })).toBe('done now next next next');
  expect(states({ reviewStarted: true, now: facts.reviewUntil })).toBe('done done now next next');
  expect(states({ publicityFrom: '2027-02-08', publicityTo: '2027-02-12' })).toBe('done done done now next');
  expect(states({ finalAt: facts.reviewUntil })).toBe('done done done done now');
  expect(states({ finalAt: facts.reviewUntil, allPaid: true })).toBe('done done done done done');
});

it('the deadline itself is closed', () => {
  const at = (now: Date, state: 'published' | 'closed' | 'cancelled' = 'published') =>
    phaseOf({ ...facts, now, state });
  expect(at(new Date(facts.submissionDeadline.getTime() - 1))).toBe('open');
  expect(at(facts.submissionDeadline)).toBe('closed');
  expect(at(facts.now, 'closed')).toBe('closed');
  expect(at(facts.now, 'cancelled')).toBe('cancelled');
});
