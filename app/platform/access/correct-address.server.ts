import { z } from 'zod';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { nameText } from '#app/platform/text.ts';
import { addressText } from '#app/platform/typed.ts';
import { INVITATION_DAYS } from './make-account.server.ts';
import { endSessions } from './open-session.server.ts';
import { passwordLink } from './reset-password.server.ts';
import { takeFactor } from './take-factor.server.ts';

const email = addressText();
export const correctAddressSchema = z.object({
  from: email,
  to: email,
  name: nameText(100).optional(),
  reason: z.string().trim().min(1).max(300),
});

/**
 * The operator's way out when the address of a member of the staff was mistyped: the account moves to the right one. Whoever reads the wrong
 * one may have followed its link, so that password, second factor, sessions and links of before are void and a new link is mailed.
 * @returns the path of that link
 */
export async function correctAddress({
  from,
  to,
  name,
  reason,
}: z.infer<typeof correctAddressSchema>): Promise<Outcome<string>> {
  return transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email: from },
      select: { id: true, name: true, staffRoles: { where: { revokedAt: null }, select: { id: true } } },
    });
    if (!user || user.staffRoles.length === 0) return refuse('notFound');
    if (await tx.user.findUnique({ where: { email: to } })) return refuse('access.emailTaken');
    await tx.user.update({ where: { id: user.id }, data: { email: to, ...(name && { name }) } });
    await tx.pendingSignUp.deleteMany({ where: { email: { in: [from, to] } } });
    await tx.account.updateMany({ where: { userId: user.id }, data: { password: null } });
    await takeFactor(tx, user.id);
    await endSessions(tx, user.id);
    await audit(tx, {
      actor: null,
      action: 'user.correctAddress',
      subject: { type: 'User', id: user.id },
      details: { reason },
    });
    const path = await passwordLink(tx, user.id, INVITATION_DAYS * 86_400_000);
    const person = { email: to, name: name ?? user.name };
    await sendLetter(tx, person, 'access.accountMade', { days: INVITATION_DAYS }, path);
    return done(path);
  });
}
