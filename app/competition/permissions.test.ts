import { expect, it } from 'vitest';
import { ownJudge, people, unit, whoMay } from '#app/competition/policies/people.testing.ts';
import type { Clause } from '#app/competition/policies/who.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { expertOf, may, type Noun, policies } from './permissions.ts';

const own = {
  ...{ id: unit, providerId: unit, leadProviderId: unit, memberProviderIds: [unit] },
  ...{ expertId: ownJudge, chairExpertId: ownJudge },
  ...{ state: 'published', number: 'A1', inSubmittedVersion: true },
};
const nouns = Object.keys(policies) as Noun[];

it('asks for the thing wherever a rule looks at it: the noun alone does not compile', () => {
  const { owner } = people;
  expect(may(people.secretary, 'compute', 'Ranking')).toBe(true);
  expect(may(owner, 'edit', 'Provider', { id: unit })).toBe(true);
  // @ts-expect-error a unit's own is asked of that unit
  expect(may(owner, 'edit', 'Provider')).toBe(false);
  // @ts-expect-error also where some of the staff may read all
  expect(may(people.finance, 'read', 'Grant')).toBe(false);
  // @ts-expect-error a thing of another noun
  expect(may(owner, 'read', 'Grant', { id: unit })).toBe(false);
  // @ts-expect-error what a rule asks of the thing is missing
  () => may(owner, 'read', 'Submission', { leadProviderId: 'another', number: null });
  // @ts-expect-error no rule looks at a thing
  expect(may(people.secretary, 'compute', 'Ranking', own)).toBe(true);
  // @ts-expect-error nobody draws an award
  expect(may(people.secretary, 'draw', 'Grant')).toBe(false);
  // @ts-expect-error every expert has assignments, and no page of all of them
  expect(may(people.judge, 'read', 'Assignment')).toBe(false);
});

it('says no of a thing that is not there, whoever asks, the staff who may do it to all of its kind among them', () => {
  const conditional = nouns.flatMap((noun) =>
    Object.entries<readonly Clause[]>(policies[noun])
      .filter(([, clauses]) => clauses.some((clause) => 'of' in clause))
      .map(([verb]) => [noun, verb] as const),
  );
  expect(conditional).toContainEqual(['Provider', 'read']);
  const ask = may as (actor: Actor | null, verb: string, noun: Noun, thing?: unknown) => boolean;
  for (const [noun, verb] of conditional)
    for (const [name, actor] of Object.entries(people))
      for (const thing of [null, undefined])
        expect(ask(actor, verb, noun, thing), `${name}: ${verb} ${noun} ${thing}`).toBe(false);
});

it('says no for what only Object.prototype has', () => {
  // @ts-expect-error a verb that came from outside
  expect(may(people.organiser, 'constructor', 'Call')).toBe(false);
});

it('lets who watches read and do nothing else, be they of the unit and its judge as well', () => {
  for (const role of ['supervisor', 'auditor'] as const) {
    const actor: Actor = {
      ...people[role],
      providers: [{ id: unit, role: 'owner' }],
      expertId: ownJudge,
    };
    const acts = nouns.flatMap((noun) =>
      Object.entries<readonly Clause[]>(policies[noun])
        .filter(([, clauses]) =>
          clauses.some((c) => ('holds' in c ? c.holds(actor) : c.of(actor, own as never))),
        )
        .map(([verb]) => `${verb} ${noun}`),
    );
    const readsToo = ['use Account', 'examine Provider'];
    expect(acts.filter((act) => !act.startsWith('read ') && !readsToo.includes(act))).toEqual([]);
    expect(expertOf(actor).ok).toBe(false);
  }
});

it('gives a visitor published calls and nothing else', () => {
  const open = nouns.flatMap((noun) =>
    Object.entries(whoMay(noun, own)).flatMap(([verb, who]) =>
      who.includes('visitor') ? `${verb} ${noun}` : [],
    ),
  );
  expect(open).toEqual(['read Call']);
});

it('gives the expert whose desk it is, and a refusal to everybody else', () => {
  expect(expertOf(people.judge)).toEqual({ ok: true, value: ownJudge });
  for (const actor of [null, people.owner, people.secretary])
    expect(expertOf(actor)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
});
