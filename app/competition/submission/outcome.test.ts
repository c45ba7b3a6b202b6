import { describe, expect, it } from 'vitest';
import en from '#app/i18n/en/submission.ts';
import zh from '#app/i18n/zh-CN/submission.ts';
import {
  datedStates,
  type EntrantFacts,
  entrantState,
  everyEntrantState,
  isOver,
  shownOutcome,
  stepsTo,
} from './outcome.ts';

const entry = (facts: Partial<EntrantFacts>): EntrantFacts => ({
  state: 'ranked',
  final: false,
  closed: true,
  shortlist: null,
  grant: null,
  ...facts,
});

describe('what an entrant is told', () => {
  it('is that the entry was not selected, once the final list of its call is announced without it', () => {
    for (const state of ['accepted', 'inReview', 'ranked'] as const) {
      expect(entrantState(entry({ state }))).toBe(state);
      expect(entrantState(entry({ state, final: true }))).toBe('notSelected');
    }
  });

  it('is not that anything was proposed before it is published', () => {
    expect(entrantState(entry({ state: 'proposed' }))).toBe('ranked');
  });

  it('is whether it goes on, once the round of the shortlist has opened', () => {
    expect(entrantState(entry({ state: 'inReview', shortlist: { on: true } }))).toBe('shortlisted');
    expect(entrantState(entry({ shortlist: { on: false } }))).toBe('notShortlisted');
    // The round it went on to is over: its result waits for the list.
    expect(entrantState(entry({ shortlist: { on: true } }))).toBe('ranked');
  });

  it('is that a draft was not submitted in time', () => {
    expect(entrantState(entry({ state: 'draft', closed: false }))).toBe('draft');
    expect(entrantState(entry({ state: 'draft' }))).toBe('missed');
  });

  it('is no congratulation where the award was revoked or stands still', () => {
    expect(entrantState(entry({ state: 'paid', final: true, grant: 'paid' }))).toBe('paid');
    expect(entrantState(entry({ state: 'paid', final: true, grant: 'revoked' }))).toBe('revoked');
    expect(entrantState(entry({ state: 'awarded', final: true, grant: 'suspended' }))).toBe('suspended');
  });

  it('leaves what a decision of its own has ended as it is', () => {
    for (const state of ['refused', 'withdrawn', 'struckOff'] as const)
      expect(entrantState(entry({ state, final: true }))).toBe(state);
  });
});

it('says one sentence of every state in both languages, with a date where there is one', () => {
  for (const texts of [zh, en]) {
    const said: Record<string, string> = texts.stands;
    for (const state of everyEntrantState().filter((s) => s !== 'proposed'))
      expect(said[state], state).toMatch(/.{8}/);
    for (const state of datedStates) expect(said[`${state}By`], state).toContain('{{by}}');
  }
});

it('shows no step ahead of an entry that has ended, and one under way of every other', () => {
  for (const state of everyEntrantState().filter((s) => s !== 'paid')) {
    const steps = stepsTo(state);
    if (isOver(state)) expect(steps.some((step) => step.state === 'next')).toBe(false);
    if (steps.length > 0) expect(steps.filter((step) => step.state === 'now')).toHaveLength(1);
    expect(shownOutcome(state).label).toBeTruthy();
  }
  expect(stepsTo('notSelected').map((step) => step.label)).toContain('submission:outcome.notSelected');
  expect(stepsTo('paid').every((step) => step.state === 'done')).toBe(true);
});
