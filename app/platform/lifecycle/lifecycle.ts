import type { Tone } from '#app/ui/tone.ts';

/** One way from states to a state, named by the function that takes it. */
export interface Arrow {
  verb: string;
  from: readonly string[];
  to: string;
}

/**
 * The states of one kind of thing and every way between them. What it says is the only truth: `move` writes states by it, triggers of the
 * database hold the same arrows (`triggersOf`), and pages take tone and texts from it.
 */
export interface Lifecycle {
  /** the model, as the schema names it */
  thing: string;
  /** the column that holds the state */
  column: string;
  /** the states in which a thing may come into being */
  begins: readonly string[];
  /** states of rows of before that nothing comes into any more */
  historic?: readonly string[];
  /** every state, in the order of its life, with the colour that it is shown in */
  tones: Readonly<Record<string, Tone>>;
  arrows: readonly Arrow[];
}

export type StateOf<L extends Lifecycle> = keyof L['tones'] & string;
export type VerbOf<L extends Lifecycle> = L['arrows'][number]['verb'];
/** Where a verb leads. */
export type TargetOf<L extends Lifecycle, V> = Extract<L['arrows'][number], { verb: V }>['to'];

/** Declares a lifecycle: it begins in states of its own, and every arrow leads between them. */
export const lifecycle = <const L extends Lifecycle>(
  declared: L & {
    begins: readonly (keyof L['tones'])[];
    historic?: readonly (keyof L['tones'])[];
    arrows: readonly { verb: string; from: readonly (keyof L['tones'])[]; to: keyof L['tones'] }[];
  },
): L => declared;

/** Every state of a thing, in the order of its life. */
export const statesOf = <L extends Lifecycle>(life: L): StateOf<L>[] =>
  Object.keys(life.tones) as StateOf<L>[];

/** The states from which a verb may be taken; of a verb that leads to several states, those that lead to `to`. */
export const fromStates = <L extends Lifecycle>(life: L, verb: VerbOf<L>, to?: string): StateOf<L>[] =>
  life.arrows
    .filter((arrow) => arrow.verb === verb && (to === undefined || arrow.to === to))
    .flatMap((arrow) => [...arrow.from] as StateOf<L>[]);

/** Whether a thing in this state may take this verb (of a verb that leads to several states: to `to`). */
export const allows = <L extends Lifecycle>(
  life: L,
  state: StateOf<L>,
  verb: VerbOf<L>,
  to?: string,
): boolean => fromStates(life, verb, to).includes(state);

/** The column of a thing that comes into being in this state, for its `create`. @throws Error when none may */
export function born<L extends Lifecycle, S extends L['begins'][number]>(
  { thing, column, begins }: L,
  state: S,
): Record<L['column'], S> {
  if (!begins.includes(state)) throw new Error(`${thing} does not begin as ${state}`);
  return { [column]: state } as Record<L['column'], S>;
}

/** How a state is shown: its colour, the key of its name, and the key of the sentence that the thing's owner reads. */
export const shownAs = <L extends Lifecycle>(
  { thing, tones }: L,
  state: StateOf<L>,
): { tone: Tone; label: string; sentence: string } => ({
  tone: tones[state] ?? 'neutral',
  label: `states:${thing}.${state}.label`,
  sentence: `states:${thing}.${state}.owner`,
});

/** Every step from one state to another, each once; to stay is no step. */
export function stepsOf({ arrows }: Lifecycle): { from: string; to: string }[] {
  const steps = new Map<string, { from: string; to: string }>();
  for (const { from: states, to } of arrows)
    for (const from of states) if (from !== to) steps.set(`${from}>${to}`, { from, to });
  return [...steps.values()];
}
