import { diffWordsWithSpace } from 'diff';
import { z } from 'zod';
import type { Bilingual, CallContent } from './content.ts';

/** A part of a path: a field's name, or the name of a track, a section, a criterion. */
const segmentSchema = z.union([z.string(), z.object({ zh: z.string(), en: z.string() })]);
export const changeSchema = z.object({
  path: z.array(segmentSchema),
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** of what was moved: the names in their new order */
  order: z.array(segmentSchema).optional(),
});

/** One thing that differs between two texts of a call. */
export type Change = z.infer<typeof changeSchema>;
export type Segment = z.infer<typeof segmentSchema>;

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Keyed = { [key: string]: Json };

const isObject = (value: Json | undefined): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isKeyed = (items: readonly Json[]): items is Keyed[] =>
  items.length > 0 && items.every((item) => isObject(item) && typeof item.key === 'string');

const isBilingual = (value: Json | undefined): value is Bilingual =>
  isObject(value) && typeof value.zh === 'string' && typeof value.en === 'string';

function nameOf(item: Keyed): Segment {
  for (const name of [item.name, item.title, item.label]) if (isBilingual(name)) return name;
  return String(item.key);
}

/** Everything written in a value, for what is added or taken away as a whole. */
function written(value: Json): string {
  if (Array.isArray(value)) return value.map(written).filter(Boolean).join('；');
  if (isObject(value))
    return Object.entries(value)
      .filter(([name]) => name !== 'key')
      .map(([, inner]) => written(inner))
      .filter(Boolean)
      .join(' · ');
  return value === null ? '' : String(value);
}

function compareKeyed(path: Segment[], before: readonly Keyed[], after: readonly Keyed[]): Change[] {
  const removed = before.filter((item) => !after.some((other) => other.key === item.key));
  const added = after.filter((item) => !before.some((other) => other.key === item.key));
  const kept = after.filter((item) => !added.includes(item));
  const order = (items: readonly Keyed[]) =>
    items.filter((item) => kept.some((other) => other.key === item.key)).map((item) => String(item.key));
  const moved = order(before).join() !== order(after).join();
  return [
    ...removed.map(
      (item): Change => ({
        path: [...path, nameOf(item)],
        kind: 'removed',
        before: written(item),
        after: null,
      }),
    ),
    ...added.map(
      (item): Change => ({
        path: [...path, nameOf(item)],
        kind: 'added',
        before: null,
        after: written(item),
      }),
    ),
    ...(moved ? [{ path, kind: 'moved' as const, before: null, after: null, order: kept.map(nameOf) }] : []),
    ...kept.flatMap((item) =>
      compare([...path, nameOf(item)], before.find((other) => other.key === item.key) as Json, item),
    ),
  ];
}

function compareLists(path: Segment[], before: Json[], after: Json[]): Change[] {
  if ((isKeyed(before) || before.length === 0) && (isKeyed(after) || after.length === 0))
    return compareKeyed(path, before as Keyed[], after as Keyed[]);
  if (before.length === after.length && before.some(isObject))
    return before.flatMap((item, i) => compare([...path, String(i + 1)], item, after[i] as Json));
  const [was, is] = [before.map(written).join('、'), after.map(written).join('、')];
  return was === is ? [] : [{ path, kind: 'changed', before: was, after: is }];
}

function compare(path: Segment[], before: Json, after: Json): Change[] {
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(path, before, after);
  if (isObject(before) && isObject(after)) {
    return Object.keys(after)
      .filter((name) => name !== 'key')
      .flatMap((name) => compare([...path, name], before[name] ?? null, after[name] ?? null));
  }
  if (before === after) return [];
  return [{ path, kind: 'changed', before: written(before), after: written(after) }];
}

/**
 * What changed between two texts of a call, in the order of the new one. Tracks, sections, criteria and the like are
 * matched by their keys, so that moving one is not read as changing all.
 */
export function changesBetween(before: CallContent, after: CallContent): Change[] {
  return compare([], before as Json, after as Json);
}

export interface DiffPart {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** The words that differ between two texts; Chinese is cut into words too. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const intlSegmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return diffWordsWithSpace(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

const CONTEXT = 40;

/** Cuts what stayed the same in a long text down to a few words around what changed. */
export function excerpt(parts: readonly DiffPart[]): DiffPart[] {
  return parts.map((part, i) => {
    if (part.kind !== 'same' || part.text.length <= 3 * CONTEXT) return part;
    const head = i === 0 ? '' : part.text.slice(0, CONTEXT);
    const tail = i === parts.length - 1 ? '' : part.text.slice(-CONTEXT);
    return { ...part, text: `${head} … ${tail}` };
  });
}
