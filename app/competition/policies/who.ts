import type { Actor, Role } from '#app/platform/access/actor.ts';

/** Kinds of people as the table names them; their words stand in `words.ts`. */
export type Who =
  | Role
  | 'anyone'
  | 'signedIn'
  | 'outsider'
  | 'entrant'
  | 'newcomer'
  | 'expert'
  | 'member'
  | 'owner'
  | 'partner'
  | 'judge'
  | 'chair';

/** What must be true of the thing, beside who asks. */
export type When = 'published' | 'submitted' | 'inSubmittedVersion';

/** People who may, whatever the thing is. */
export interface Standing {
  readonly who: readonly Who[];
  holds(actor: Actor | null): boolean;
}

/** People who may if the thing is so, or is theirs. `of` is a method's parameter, so that what several rules ask of a thing adds up. */
export interface Conditional<T> {
  readonly who: readonly Who[];
  readonly when?: When;
  readonly of: (actor: Actor | null, thing: T) => boolean;
}

export type Clause = Standing | Conditional<never>;

/** What may be done with one noun: each verb with those who may. */
export type Policy = Record<string, readonly [Clause, ...Clause[]]>;

/** Those who watch: they read, and do nothing as a unit's member or as an expert either (invariant 7). */
const watches = (actor: Actor): boolean => actor.roles.some((r) => r === 'supervisor' || r === 'auditor');

const standing = (who: Who, holds: (actor: Actor) => boolean): Standing => ({
  who: [who],
  holds: (actor) => actor !== null && holds(actor),
});

/** The same people, but only if the thing is so. */
export const only = <T>(people: Standing, when: When, so: (thing: T) => boolean): Conditional<T> => ({
  who: people.who,
  when,
  of: (actor, thing) => people.holds(actor) && so(thing),
});

/** Members of the staff, by their roles. */
export const staff = (...roles: [Role, ...Role[]]): Standing => ({
  who: roles,
  holds: (actor) => actor?.roles.some((role) => roles.includes(role)) ?? false,
});

/** Visitors too. */
export const anyone: Standing = { who: ['anyone'], holds: () => true };
export const signedIn = standing('signedIn', () => true);
/** Nobody of the staff: who runs the competition neither enters nor judges it. */
export const outsider = standing('outsider', (actor) => actor.roles.length === 0);
/** Belongs to a unit. */
export const entrant = standing('entrant', (actor) => !watches(actor) && actor.providers.length > 0);
/** Has no part yet: neither of the staff, nor an expert, nor of a unit. */
export const newcomer = standing(
  'newcomer',
  (actor) => actor.roles.length === 0 && actor.expertId === null && actor.providers.length === 0,
);
/** Accepted the invitation to the pool of experts. */
export const expert = standing('expert', (actor) => !watches(actor) && actor.expertId !== null);

const theirs = <T>(who: Who, of: (actor: Actor, thing: T) => boolean): Conditional<T> => ({
  who: [who],
  of: (actor, thing) => actor !== null && !watches(actor) && of(actor, thing),
});

type Of<K extends string> = Readonly<Record<K, string | null>>;

/** Members of the unit that the thing names in `key`, its owners included. */
export const member = <K extends string>(key: K) =>
  theirs<Of<K>>('member', (actor, thing) => actor.providers.some(({ id }) => id === thing[key]));

/** Owners of that unit. */
export const owner = <K extends string>(key: K) =>
  theirs<Of<K>>('owner', (actor, thing) =>
    actor.providers.some(({ id, role }) => role === 'owner' && id === thing[key]),
  );

/** Members of the units that confirmed to take part. */
export const partner = theirs<{ readonly memberProviderIds: readonly string[] }>('partner', (actor, thing) =>
  actor.providers.some(({ id }) => thing.memberProviderIds.includes(id)),
);

const expertIn =
  <K extends string>(key: K) =>
  (actor: Actor, thing: Of<K>) =>
    actor.expertId !== null && actor.expertId === thing[key];

/** The expert whose own thing it is. */
export const judge = theirs('judge', expertIn('expertId'));
/** The chair of the panel. */
export const chair = theirs('chair', expertIn('chairExpertId'));
