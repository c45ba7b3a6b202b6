import { fingerprint, hasFingerprint, unseal } from '#app/platform/config/seal.server.ts';

interface Account {
  accountName: string;
  bankName: string;
  bankCode: string;
  numberSealed: string;
}

const textOf = ({ accountName, bankName, bankCode, numberSealed }: Account): string =>
  JSON.stringify([accountName, bankName, bankCode, unseal(numberSealed)]);

/** Names an account with its number, without telling it. */
export const fingerprintOf = (account: Account): string => fingerprint(textOf(account));

/** Whether an account is still the one that was named so. */
export const isSameAccount = (account: Account, print: string): boolean =>
  hasFingerprint(textOf(account), print);
