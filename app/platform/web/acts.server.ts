import { type ActionFunctionArgs, data } from '@remix-run/node';
import type { z } from 'zod';
import type { Actor } from '#app/platform/access/actor.ts';
import { optionalActor, requireActor } from '#app/platform/access/session.server.ts';
import type { Outcome, Refusal } from '#app/platform/outcome.ts';
import { readForm } from '#app/platform/web/read-form.server.ts';
import { orThrow, readFields } from '#app/platform/web/respond.server.ts';

/** What an act knows before its form is judged. */
export interface Asking<Who = Actor> {
  request: Request;
  params: ActionFunctionArgs['params'];
  actor: Who;
}

/** One thing that a form of a page does. */
export interface Act<S extends z.ZodType = z.ZodType, T = unknown, Who = Actor> {
  /**
   * Whether this person may do it at all, asked before the form is judged: who may not learns nothing of the form, and a refusal of
   * `forbidden` or `notFound` is a page of its own. The verb asks again within its transaction.
   */
  permit(asking: Asking<Who>): boolean | Outcome<unknown> | Promise<boolean | Outcome<unknown>>;
  schema: S;
  /** Calls one verb. It may throw a redirect. */
  run(asking: Asking<Who>, input: z.output<S>): Outcome<T> | Promise<Outcome<T>>;
}

type Table<Who> = Record<string, Act<z.ZodType, unknown, Who>>;

/** What a page gets back: which act it was, and its value, or why it was refused and what had been typed. */
export type Answer<A> = {
  [K in keyof A & string]: A[K] extends { run(...given: never[]): infer R }
    ?
        | { intent: K; value: ValueOf<Awaited<R>>; refusal: undefined; typed: undefined }
        | { intent: K; value: undefined; refusal: Refusal; typed: Record<string, string> }
    : never;
}[keyof A & string];
type ValueOf<O> = O extends { ok: true; value: infer T } ? T : never;

/** A route's `action` that knows the names of its acts: the access table and its tests are made from them. */
export interface Action<A> {
  (args: ActionFunctionArgs): Promise<Answer<A> | ReturnType<typeof data<Answer<A>>>>;
  intents: readonly (keyof A & string)[];
  open: boolean;
}

/** An act of somebody signed in. */
export const act = <S extends z.ZodType, T>(one: Act<S, T>): Act<S, T> => one;

/** An act that visitors may do as well. */
export const openAct = <S extends z.ZodType, T>(one: Act<S, T, Actor | null>): Act<S, T, Actor | null> => one;

/**
 * The `action` of a route for signed-in people. The field `intent` names the act, by the table's own keys; a form without it is the
 * act of a table that has one alone. Permission is asked before the form is judged; bad input is 422 with what was typed.
 */
export const acts = <A extends Table<Actor>>(table: A): Action<A> => dispatch(table, requireActor, false);

/** The same for routes that visitors use too: `actor` may be null. */
export const openActs = <A extends Table<Actor | null>>(table: A): Action<A> =>
  dispatch(table, optionalActor, true);

function dispatch<Who, A extends Table<Who>>(
  table: A,
  whoAsks: (request: Request) => Promise<Who>,
  open: boolean,
): Action<A> {
  const known = new Map<string, Act<z.ZodType, unknown, Who>>(Object.entries(table));
  const only = known.size === 1 ? [...known.keys()][0] : undefined;
  const action = async ({ request, params }: ActionFunctionArgs) => {
    const actor = await whoAsks(request);
    const form = await readForm(request);
    const { values, typed } = form.ok ? form.value : { values: {}, typed: {} as Record<string, string> };
    const intent = typed.intent ?? only;
    const one = intent === undefined ? undefined : known.get(intent);
    if (!one) throw new Response(null, { status: 400 });
    const asking = { request, params, actor };
    const permitted = await one.permit(asking);
    if (permitted === false) throw new Response(null, { status: 403 });
    if (permitted !== true) orThrow(permitted);
    const read = form.ok ? readFields(values, one.schema) : form;
    const outcome = !read.ok ? read : orThrow(await one.run(asking, read.value));
    if (outcome.ok)
      return { intent, value: outcome.value, refusal: undefined, typed: undefined } as Answer<A>;
    const refused = { intent, value: undefined, refusal: outcome.refusal, typed } as Answer<A>;
    return data(refused, { status: 422 });
  };
  return Object.assign(action, { intents: [...known.keys()], open });
}
