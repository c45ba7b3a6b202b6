import type { CheckedCall, Missing } from './check.ts';

/** `open`: something demanded is not there yet; `wrong`: what is there must be changed; `optional`: nothing is demanded. */
export type RailState = 'done' | 'open' | 'wrong' | 'optional';
export interface RailItem {
  /** the element on the page that it leads to */
  at: string;
  state: RailState;
  /** what it is called: a text of `submission:edit`, or the call's own words in two languages */
  name: string | { zh: string; en: string };
  /** what lies within it */
  items: RailItem[];
}

const wrong: readonly Missing['code'][] = [
  'sectionShort',
  'sectionLong',
  'fieldValue',
  'infected',
  'files',
  'members',
];

/**
 * The parts of a draft in the order of its page, each with how far it has come.
 * @param missing what still stops the entry, from `missingIn`
 */
export function railOf(
  { form, eligibility }: Omit<CheckedCall, 'tracks'>,
  missing: readonly Missing[],
  { consortium }: { consortium: boolean },
): RailItem[] {
  const stateOf = (ids: readonly string[], demanded: boolean): RailState => {
    const found = missing.filter(({ at }) => ids.includes(at));
    if (found.some(({ code }) => wrong.includes(code))) return 'wrong';
    if (found.length > 0) return 'open';
    return demanded ? 'done' : 'optional';
  };
  /** A card, with the fields that lie in it. */
  const part = (at: string, ids: readonly string[], demanded: boolean): RailItem => ({
    ...{ at, name: at, items: [] },
    state: stateOf(ids, demanded),
  });
  const item = (at: string, name: RailItem['name'], demanded: boolean): RailItem => ({
    ...{ at, name, items: [] },
    state: stateOf([at], demanded),
  });
  const group = (at: string, items: RailItem[]): RailItem => ({
    ...{ at, name: at, items },
    state: worst(items.map(({ state }) => state)),
  });
  const slots = form.files.filter((slot) => !slot.onlyConsortium || consortium);
  const fields = form.fields.map(({ key }) => `field-${key}`);
  const anyField = form.fields.some(({ required }) => required);
  return [
    part('basics', ['title', 'summary', 'trackKey'], true),
    group(
      'sections',
      form.sections.map(({ key, title, required }) => item(`section-${key}`, title, required)),
    ),
    ...(fields.length > 0 ? [part('fields', fields, anyField)] : []),
    group(
      'files',
      slots.map(({ key, title, required }) => item(`files-${key}`, title, required)),
    ),
    ...(eligibility.maxMembers > 0 ? [part('consortium', ['consortium'], consortium)] : []),
    part('declaration', ['declared'], true),
  ];
}

function worst(states: readonly RailState[]): RailState {
  return (['wrong', 'open', 'done'] as const).find((state) => states.includes(state)) ?? 'optional';
}
