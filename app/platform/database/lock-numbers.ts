/**
 * Advisory locks of PostgreSQL by what they keep apart: whoever holds one is alone with it until their transaction ends. A number that
 * triggers use as well stands in their SQL too (`rules.snapshot.sql`); none is used for two things. A new one takes the next number.
 */
export const lockNumbers = {
  /** of a database: one start migrates at a time */
  migrations: 4242000,
  /** one entry of the audit record after the other (trigger `chain`) */
  auditChain: 4242001,
  /** of a person: roles granted at once (trigger `roles_apart`) */
  rolesOfPerson: 4242002,
  /** the three first administrators (trigger `roles_on_record`) */
  firstStaff: 4242003,
  /** of a credit code: an organisation registers once */
  registration: 4242004,
  /** the next number of a payment file */
  paymentFile: 4242011,
  /** the answer of a bank, read once */
  bankAnswer: 4242012,
  /** matching of a bank's statement, and its review */
  reconciliation: 4242013,
  /** of a person: what they approve alone and when that limit changes (trigger on `Payout`) */
  approvalLimit: 4242021,
  /** of a person: the codes of their second factor (trigger `counts_once`) */
  secondFactor: 4242022,
  /** the version of a payment template in force */
  paymentTemplate: 4242023,
} as const;

export type LockName = keyof typeof lockNumbers;
