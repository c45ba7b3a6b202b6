import { may, type Noun, policies } from '#app/competition/permissions.ts';
import { type Actor, roles } from '#app/platform/access/actor.ts';

const person = (given: Partial<Actor>): Actor => ({
  userId: 'someone',
  name: '某人',
  email: 'someone@example.com',
  roles: [],
  providers: [],
  expertId: null,
  twoFactor: true,
  locale: 'zh-CN',
  ...given,
});

/** The unit, its partner and the judge that the people below belong to. */
export const unit = 'unit-1';
export const partnerUnit = 'unit-2';
export const ownJudge = 'expert-1';

/** Somebody of every kind: one of each staff role, of the unit, of its partner, of another; the judge, and another. */
export const people = {
  visitor: null,
  newcomer: person({}),
  owner: person({ providers: [{ id: unit, role: 'owner' }] }),
  member: person({ providers: [{ id: unit, role: 'member' }] }),
  partnerOwner: person({ providers: [{ id: partnerUnit, role: 'owner' }] }),
  stranger: person({ providers: [{ id: 'unit-3', role: 'owner' }] }),
  judge: person({ expertId: ownJudge }),
  otherJudge: person({ expertId: 'expert-2' }),
  ...(Object.fromEntries(roles.map((role) => [role, person({ roles: [role] })])) as Record<
    (typeof roles)[number],
    Actor
  >),
} satisfies Record<string, Actor | null>;

const ask = may as (actor: Actor | null, verb: string, noun: Noun, thing: object | null) => boolean;

/** Who may do each thing with this noun, by the names above. `thing` is what conditional rules look at; null is nothing there. */
export function whoMay(noun: Noun, thing: object | null = null): Record<string, string[]> {
  return Object.fromEntries(
    Object.keys(policies[noun]).map((verb) => [
      verb,
      Object.entries(people).flatMap(([name, actor]) => (ask(actor, verb, noun, thing) ? name : [])),
    ]),
  );
}
