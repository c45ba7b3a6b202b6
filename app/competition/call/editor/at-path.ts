/** Reads the value at a path such as `rubric.criteria.0.points`; undefined where there is none. */
export function valueAt(root: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], root);
}

/** A copy of `root` with another value at a path; what does not lie on the path is shared with the original. */
export function withValueAt<T>(root: T, path: string, value: unknown): T {
  const [name = '', ...rest] = path.split('.');
  const inner =
    rest.length === 0 ? value : withValueAt((root as Record<string, unknown>)[name], rest.join('.'), value);
  if (Array.isArray(root)) return root.with(Number(name), inner) as T;
  return { ...root, [name]: inner };
}

/** A copy of a list with one item at another place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, i) => i !== from);
  return [...rest.slice(0, to), items[from] as T, ...rest.slice(to)];
}

/** A key that no item has yet: `track-3`. */
export function newKey(prefix: string, items: readonly { key: string }[]): string {
  for (let n = items.length + 1; ; n++) {
    const key = `${prefix}-${n}`;
    if (!items.some((item) => item.key === key)) return key;
  }
}

export const parts = ['text', 'tracks', 'timetable', 'form', 'rubric', 'rules'] as const;
export type Part = (typeof parts)[number];

const partOfField: Record<string, Part> = {
  tracks: 'tracks',
  timetable: 'timetable',
  eligibility: 'timetable',
  form: 'form',
  rubric: 'rubric',
  panel: 'rules',
  review: 'rules',
  ranking: 'rules',
  award: 'rules',
};

/** The part of the editor in which a path is written. */
export function partOf(path: string): Part {
  return partOfField[path.split('.')[0] ?? ''] ?? 'text';
}
