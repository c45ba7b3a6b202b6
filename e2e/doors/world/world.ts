/** What the seeds have made, by what it is to the people in `people.ts`. Every value is an id, a slug, a key or a token. */
export interface World {
  units: Record<'owner' | 'other' | 'partner' | 'asked' | 'unverified', string>;
  calls: Record<CallName, { id: string; slug: string }>;
  /** `led`: of the owner's unit, with a confirmed and an unconfirmed partner */
  entries: Record<'led' | 'others' | 'draft', string> & Record<string, string>;
  /** further ids by `kind.which`, such as `assignment.judge` */
  ids: Record<string, string>;
  /** what no judge of a blind round may find anywhere */
  hidden: string[];
  unitNames: string[];
  /** every file of an entry of a blind round, given or replaced */
  hiddenFiles: string[];
  /** what each judge of the blind round has written, which no other one may find */
  words: Record<string, string[]>;
  /** the cookies of everybody who has signed in, by their name in `people.ts` */
  cookies: Record<string, Record<string, string>>;
}

export type CallName =
  | 'draft'
  | 'open'
  | 'review'
  | 'defence'
  | 'finished'
  | 'blind'
  | 'publicity'
  | 'perSolution';
