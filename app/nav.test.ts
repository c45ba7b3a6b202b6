import { expect, it } from 'vitest';
import { people } from '#app/competition/policies/people.testing.ts';
import { navFor, visitorLinks } from '#app/nav.ts';
import type { Actor } from '#app/platform/access/actor.ts';

const labels = (actor: Actor | null) => navFor(actor).map(({ label }) => label);
const mine = ['calls', 'showcase'];

it('shows a visitor the public pages and no other', () => {
  expect(labels(null)).toEqual(mine);
  expect(visitorLinks).toEqual(navFor(null));
});

it('shows everybody who has signed in what is theirs', () => {
  expect(labels(people.newcomer)).toEqual([...mine, 'desk', 'submissions', 'provider', 'account']);
  expect(labels(people.member)).toEqual([...mine, 'desk', 'submissions', 'provider', 'grants', 'account']);
  expect(labels(people.judge)).toEqual([...mine, 'desk', 'judging', 'account']);
  expect(labels(people.secretary)).toEqual([
    ...mine,
    'desk',
    ...['organise', 'verification', 'screening', 'panel', 'account'],
  ]);
  expect(labels(people.organiser)).toEqual([
    ...mine,
    'desk',
    ...['organise', 'finance', 'fund', 'documents', 'followUps', 'calendar', 'account'],
  ]);
  expect(labels(people.finance)).toEqual([
    ...mine,
    'desk',
    ...['finance', 'fund', 'documents', 'followUps', 'account'],
  ]);
  expect(labels(people.supervisor)).toEqual([
    ...mine,
    'desk',
    ...['organise', 'panel', 'finance', 'fund', 'documents', 'followUps', 'audit', 'account'],
  ]);
  expect(labels(people.sysadmin)).toEqual([...mine, 'desk', 'users', 'account']);
  expect(labels(people.secadmin)).toEqual([...mine, 'desk', 'roles', 'account']);
  expect(labels(people.auditor)).toEqual([...mine, 'desk', 'audit', 'account']);
});
