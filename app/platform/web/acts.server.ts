import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import type { z } from 'zod';
import type { Actor } from '#app/platform/access/actor.ts';
import { optionalActor, requireActor } from '#app/platform/access/session.server.ts';
import { refusedByDatabase } from '#app/platform/database/refused-by-database.server.ts';
import { isStale, type Outcome, type Refusal } from '#app/platform/outcome.ts';
import { asDownload, type Download } from './download.server.ts';
import { readFields } from './read-fields.ts';
import { jsonOf, readForm } from './read-form.server.ts';
import { orThrow } from './respond.server.ts';

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
  /** the names of the fields that the acts' schemas know */
  fields: readonly string[];
  /** what each act reads its form by */
  schemas: ReadonlyMap<string, z.ZodType>;
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

/** One thing that an endpoint without a page does: it saves something while it is being written, and answers in JSON. */
export interface JsonAct<S extends z.ZodType = z.ZodType, T = unknown> extends Act<S, T> {
  /** how the body comes: as a form's fields unless said */
  body?: 'form' | 'json';
  /** what goes into the answer beside a refusal as stale: what stands now */
  stored?(asking: Asking): Promise<unknown>;
}

/** An act of an endpoint without a page. */
export const jsonAct = <S extends z.ZodType, T>(one: JsonAct<S, T>): JsonAct<S, T> => one;

export interface JsonAction<A> {
  (args: ActionFunctionArgs): Promise<Response>;
  intents: readonly (keyof A & string)[];
  fields: readonly string[];
  schemas: ReadonlyMap<string, z.ZodType>;
  open: false;
}

/**
 * The `action` of a route without a page. It answers `{ saved }`, or `{ refusal }` (with `stored` where the save came second): 401 to
 * who is signed out, 403, 404, 409 when stale, else 422, so that the page that saves keeps what was typed and can say why.
 */
export function jsonActs<A extends Record<string, JsonAct>>(table: A): JsonAction<A> {
  const known = actsOf(table);
  const action = async ({ request, params }: ActionFunctionArgs) => {
    const actor = await optionalActor(request);
    if (!actor) return refusedJson({ code: 'signedOut' });
    const json = [...known.values()].some(({ body }) => body === 'json');
    const form: Outcome<Given> = json
      ? { ok: true, value: { values: await jsonOf(request), typed: {} } }
      : await readForm(request);
    const { one } = chosen(known, form);
    const asking = { request, params, actor };
    const permitted = await one.permit(asking);
    if (permitted === false) return refusedJson({ code: 'forbidden' });
    if (permitted !== true && !permitted.ok) return refusedJson(permitted.refusal);
    const read = form.ok ? readFields(form.value.values, one.schema) : form;
    const outcome = !read.ok ? read : await refusedByDatabase(() => one.run(asking, read.value));
    if (outcome.ok) return Response.json({ saved: outcome.value });
    const stored = isStale(outcome.refusal) ? await one.stored?.(asking) : undefined;
    return refusedJson(outcome.refusal, stored);
  };
  return Object.assign(action, { ...toldOf(known), open: false as const });
}

const statuses = new Map([
  ['signedOut', 401],
  ['forbidden', 403],
  ['notFound', 404],
]);

function refusedJson(refusal: Refusal, stored?: unknown): Response {
  const status = isStale(refusal) ? 409 : (statuses.get(refusal.code) ?? 422);
  return Response.json({ refusal, ...(stored !== undefined && { stored }) }, { status });
}

/** A file that a form asks for. The form stands on another page, which says what is refused in words. */
export interface FileAct<S extends z.ZodType = z.ZodType> extends Act<S, Download> {
  refusedAt(refusal: Refusal): string;
}

/** An act whose answer is a file. */
export const fileAct = <S extends z.ZodType>(one: FileAct<S>): FileAct<S> => one;

export interface FileAction<A> {
  (args: ActionFunctionArgs): Promise<Response>;
  intents: readonly (keyof A & string)[];
  fields: readonly string[];
  schemas: ReadonlyMap<string, z.ZodType>;
  open: false;
}

/** The `action` of a route without a page whose acts hand over files: the file, or the way to the page that says why not. */
export function fileActs<A extends Record<string, FileAct>>(table: A): FileAction<A> {
  const known = actsOf(table);
  const action = async ({ request, params }: ActionFunctionArgs) => {
    const actor = await requireActor(request);
    const form = await readForm(request);
    const { one } = chosen(known, form);
    const asking = { request, params, actor };
    allowed(await one.permit(asking));
    const read = form.ok ? readFields(form.value.values, one.schema) : form;
    const outcome = !read.ok ? read : orThrow(await refusedByDatabase(() => one.run(asking, read.value)));
    return outcome.ok ? asDownload(outcome.value) : redirect(one.refusedAt(outcome.refusal));
  };
  return Object.assign(action, { ...toldOf(known), open: false as const });
}

interface Given {
  values: unknown;
  typed: Record<string, string>;
}

/** By a table's own keys: names of `Object.prototype` are names of no act. */
const actsOf = <One>(table: Record<string, One>) => new Map(Object.entries(table));

/** What an action tells of its acts. */
const toldOf = (known: Map<string, { schema: z.ZodType }>) => ({
  intents: [...known.keys()],
  fields: fieldsOf(known),
  schemas: new Map([...known].map(([intent, { schema }]) => [intent, schema])),
});

/** The names at the first level of schemas that are objects or choices of objects. */
function fieldsOf(known: Map<string, { schema: z.ZodType }>): string[] {
  const names = new Set<string>();
  for (const { schema } of known.values()) {
    const parts =
      'options' in schema && Array.isArray(schema.options) ? (schema.options as z.ZodType[]) : [schema];
    for (const part of parts)
      if ('shape' in part) for (const name of Object.keys(part.shape as object)) names.add(name);
  }
  return [...names];
}

/** The act that a form names, or the only one there is. @throws Response 400 when there is none of that name */
function chosen<One>(known: Map<string, One>, form: Outcome<Given>): { intent: string; one: One } {
  const typed = form.ok ? form.value.typed.intent : undefined;
  const intent = typed ?? (known.size === 1 ? [...known.keys()][0] : undefined);
  const one = intent === undefined ? undefined : known.get(intent);
  if (intent === undefined || !one) throw new Response(null, { status: 400 });
  return { intent, one };
}

/** @throws Response the page of a refusal */
function allowed(permitted: boolean | Outcome<unknown>): void {
  if (permitted === false) throw new Response(null, { status: 403 });
  if (permitted !== true) orThrow(permitted);
}

function dispatch<Who, A extends Table<Who>>(
  table: A,
  whoAsks: (request: Request) => Promise<Who>,
  open: boolean,
): Action<A> {
  const known = actsOf<Act<z.ZodType, unknown, Who>>(table);
  const action = async ({ request, params }: ActionFunctionArgs) => {
    const actor = await whoAsks(request);
    const form = await readForm(request);
    const { intent, one } = chosen(known, form);
    const asking = { request, params, actor };
    allowed(await one.permit(asking));
    const read = form.ok ? readFields(form.value.values, one.schema) : form;
    const outcome = !read.ok ? read : orThrow(await refusedByDatabase(() => one.run(asking, read.value)));
    if (outcome.ok)
      return { intent, value: outcome.value, refusal: undefined, typed: undefined } as Answer<A>;
    const typed = form.ok ? form.value.typed : {};
    const refused = { intent, value: undefined, refusal: outcome.refusal, typed } as Answer<A>;
    return data(refused, { status: 422 });
  };
  return Object.assign(action, { ...toldOf(known), open });
}
