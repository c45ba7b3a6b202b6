/**
 * The tables of which the application ever removes a row, and who does it. Of every other table its role has no DELETE, and of none
 * TRUNCATE: what was entered, decided, paid or written to the record stays, whatever a fault in the code or an injected statement asks.
 * `deletable.test.ts` compares this with the code: a table that nobody deletes from has no place here, and one that is has to be.
 */
export const deletableTables = {
  Session: 'signing out, ending sessions, switching an account off',
  Verification: 'links and second steps that were used or are over',
  TwoFactor: 'a second factor that is ended, replaced, reset, or whose setting up was not finished',
  PendingSignUp: 'sign-ups that came to life, were overtaken by one that did, or are over',
  Attempt: 'counts of failures that are forgotten or over',
  CalendarDay: 'a day of the working calendar that was entered by mistake',
  JudgePhrase: 'a judge’s own phrases',
  AssignmentWish: 'pins and exclusions taken back',
  ExpertAffiliation: 'the affiliations of an expert are written anew as a list',
  Bid: 'a bid taken back before the round opens',
  LetterCount: 'counts of letters of days that are over',
  IngestUpload: 'uploads that were never finished',
} as const;

/** What the job queue removes: its jobs once they are over, and what it counts of itself. */
export const deletableOfQueue = [
  'bam',
  'instance',
  'job',
  'job_common',
  'job_dependency',
  'queue_stats',
  'warning',
] as const;
