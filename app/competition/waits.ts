/** One thing that waits for a person: the texts are `common:desk.what.<what>`. */
export interface Waits {
  what: string;
  /** which one: a name, a number, a title; empty where `count` says it */
  about: string;
  /** how many wait at that place */
  count: number;
  since: Date;
  to: string;
}

export const one = (what: string, about: string, since: Date, to: string): Waits => ({
  what,
  about,
  count: 1,
  since,
  to,
});
/** Things of one kind at one place, since the oldest of them. */
export const several = (what: string, since: readonly Date[], to: string): Waits[] => {
  const [first, ...rest] = since.toSorted((a, b) => a.getTime() - b.getTime());
  return first ? [{ what, about: '', count: rest.length + 1, since: first, to }] : [];
};
