import { audit } from '#app/platform/audit/record.server.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { passwordLink } from './reset-password.server.ts';

export const INVITATION_DAYS = 3;
const DAY_MS = 86_400_000;

/**
 * Makes an account whose person sets a password by the mailed link within three days. Until then it has none, so that nobody gets in;
 * who follows the link has shown that the address is theirs. Sign-ups of that address that wait are void.
 * @param actor who makes it; null is the operator at the command line
 * @returns the account, and the path of its link
 */
export async function makeAccount(
  tx: Tx,
  { name, email }: { name: string; email: string },
  actor: { userId: string; name: string } | null = null,
): Promise<{ userId: string; path: string }> {
  const user = await tx.user.create({ data: { name, email, emailVerified: true } });
  await tx.pendingSignUp.deleteMany({ where: { email } });
  await tx.account.create({ data: { userId: user.id, accountId: user.id, providerId: 'credential' } });
  await audit(tx, { actor, action: 'user.create', subject: { type: 'User', id: user.id } });
  const path = await passwordLink(tx, user.id, INVITATION_DAYS * DAY_MS);
  await sendLetter(tx, { email, name }, 'access.accountMade', { days: INVITATION_DAYS }, path);
  return { userId: user.id, path };
}
