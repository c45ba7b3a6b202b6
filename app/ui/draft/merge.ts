export type FormFields = Readonly<Record<string, string>>;

export interface Merged {
  fields: FormFields;
  /** the names of the fields that both have changed, each to something else; `fields` holds the own text there */
  clashing: string[];
}

/**
 * Joins two writers' changes to one form, field by field (three-way merge, as `diff3` does it for lines): a field that only one of
 * them changed takes that change; one that both changed alike is as both say; any other clashes, and a person must choose.
 * A field that is missing is as good as an empty one.
 * @param base what both began with
 */
export function mergeFields(base: FormFields, mine: FormFields, theirs: FormFields): Merged {
  const names = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  const clashing: string[] = [];
  const fields: Record<string, string> = {};
  for (const name of names) {
    const [was, own, other] = [base[name] ?? '', mine[name] ?? '', theirs[name] ?? ''];
    fields[name] = own === was ? other : own;
    if (own !== was && other !== was && own !== other) clashing.push(name);
  }
  return { fields, clashing };
}

/** Whether two sets of fields say the same; an empty one is as good as none. */
export function sameFields(a: FormFields, b: FormFields): boolean {
  return differing(a, b).length === 0;
}

/** The names of the fields in which two states of a form differ, in the order of the first. */
export function differing(mine: FormFields, theirs: FormFields): string[] {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return [...names].filter((name) => (mine[name] ?? '') !== (theirs[name] ?? ''));
}
