const KB = 1024;
const MB = 1024 * KB;

/** How much a body may hold, and how long it may take to arrive. */
export interface BodyLimit {
  bytes: number;
  /** milliseconds for the whole body */
  within: number;
}

const forms: BodyLimit = { bytes: 256 * KB, within: 30_000 };
const texts: BodyLimit = { bytes: 2 * MB, within: 120_000 };
const files: BodyLimit = { bytes: 6 * MB, within: 240_000 };

/** Where long texts or lists of a thousand rows are sent; a Chinese character takes nine bytes in a form. */
const ofTexts = /^\/(submissions|judging|follow-ups|reports|grants|organise\/calls)\/[^/]/;
/** The forms that carry a file of their own: what a bank said, a statement, the form of a bank, a slip. */
const ofFiles = /^\/finance\/(answers|reconciliation|templates|grants|cases|evidence)(\/|$)/;

/** The limit of a body sent to `path`, as `knownPath` gives it. Uploads go to `/ut/`, which counts for itself. */
export function bodyLimit(path: string): BodyLimit {
  if (ofFiles.test(path)) return files;
  return ofTexts.test(path) ? texts : forms;
}

/** No answer for so long while a body is on its way: it is given up. */
export const SILENCE = 15_000;
/** Bodies held in memory at once by this process; above that one is asked to come again. */
export const HELD = 192 * MB;
/** What comes above a limit is read and thrown away up to here, so that the sender is there to read the answer. */
export const DRAINED = 24 * MB;
