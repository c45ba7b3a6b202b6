import * as nouns from '#app/competition/policies/nouns.ts';
import type { Clause, Conditional, Policy } from '#app/competition/policies/who.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** The one table of who may do what: `policies/` holds a file for each noun. */
export const policies = nouns;
type Policies = typeof policies;

/** What permissions speak of. */
export type Noun = keyof Policies;
export type VerbOf<N extends Noun> = keyof Policies[N] & string;

type ClauseOf<N extends Noun, V> = {
  [M in N]: V extends keyof Policies[M] ? Policies[M][V] : never;
}[N] extends infer P
  ? P extends readonly (infer C)[]
    ? C
    : never
  : never;
type AsksOf<C> = C extends Conditional<infer T> ? (thing: T) => void : never;

/** Whether a rule of this noun and verb looks at the thing. */
type IsConditional<N extends Noun, V> = [AsksOf<ClauseOf<N, V>>] extends [never] ? false : true;

/** What the rules of this noun and verb ask of the thing, added up. */
export type Thing<N extends Noun, V extends VerbOf<N>> =
  AsksOf<ClauseOf<N, V>> extends (thing: infer T) => void ? T : never;

/** A question that can be put without a thing. */
export type Question = {
  [N in Noun]: { [V in VerbOf<N>]: IsConditional<N, V> extends true ? never : readonly [V, N] }[VerbOf<N>];
}[Noun];

/**
 * The one question: may this person do this? Where a rule looks at the thing, the thing itself is asked for, and its noun alone does
 * not compile; of a thing that is not there the answer is no.
 * @param actor null is a visitor
 * @example may(actor, 'compute', 'Ranking')
 * @example may(actor, 'edit', 'Provider', provider)
 */
export function may<N extends Noun, V extends VerbOf<N>>(
  actor: Actor | null,
  verb: V,
  noun: N,
  ...thing: IsConditional<N, V> extends true ? [thing: Thing<N, V> | null | undefined] : []
): boolean {
  return decide(actor, noun, verb, thing[0]);
}

/** The same of a question kept as data, such as a link's. */
export const mayAsk = (actor: Actor | null, [verb, noun]: Question): boolean => decide(actor, noun, verb);

/** Whose desk it is: the expert that this person is, or a refusal. */
export function expertOf(actor: Actor | null): Outcome<string> {
  return actor?.expertId && may(actor, 'use', 'Desk') ? done(actor.expertId) : refuse('forbidden');
}

/** Where any rule of the verb looks at the thing, nobody may do it to what is not there, whatever else they may do to all of its kind. */
function decide(actor: Actor | null, noun: Noun, verb: string, thing?: unknown): boolean {
  const policy: Policy = policies[noun];
  const clauses: readonly Clause[] = Object.hasOwn(policy, verb) ? (policy[verb] ?? []) : [];
  const there = thing !== null && thing !== undefined;
  if (!there && clauses.some((clause) => 'of' in clause)) return false;
  return clauses.some((clause) =>
    'holds' in clause ? clause.holds(actor) : clause.of(actor, thing as never),
  );
}
