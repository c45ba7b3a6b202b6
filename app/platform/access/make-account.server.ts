import { randomBytes } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { auth } from '#app/platform/access/auth.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';

const INVITATION_DAYS = 3;

/**
 * Makes an account whose person sets a password by the mailed link within three days.
 * @param actor who makes it; null is the operator at the command line
 * @returns the account, and the path of its link
 */
export async function makeAccount(
  tx: Tx,
  { name, email }: { name: string; email: string },
  actor: { userId: string; name: string } | null = null,
): Promise<{ userId: string; path: string }> {
  const token = randomBytes(24).toString('base64url');
  // Nobody knows this password: only the mailed link leads in, and who follows it has shown that the address is theirs.
  const password = await hashPassword(randomBytes(32).toString('base64url'));
  const user = await tx.user.create({ data: { name, email, emailVerified: true } });
  await tx.account.create({
    data: { userId: user.id, accountId: user.id, providerId: 'credential', password },
  });
  const { internalAdapter } = await auth().$context;
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: user.id,
    expiresAt: new Date(Date.now() + INVITATION_DAYS * 86_400_000),
  });
  await audit(tx, { actor, action: 'user.create', subject: { type: 'User', id: user.id } });
  const path = `/reset-password?token=${token}`;
  await sendLetter(tx, { email, name }, 'access.accountMade', { days: INVITATION_DAYS }, path);
  return { userId: user.id, path };
}
