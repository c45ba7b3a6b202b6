import { z } from 'zod';
import type { Actor } from '#app/platform/access/actor.ts';
import { endSessions } from '#app/platform/access/open-session.server.ts';
import { takeFactor } from '#app/platform/access/take-factor.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { log } from '#app/platform/log/log.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { may } from './permissions.ts';

const reason = z.string().trim().min(1, 'access:errors.reason').max(300, 'access:errors.reason');
export const resetFactorSchema = z.object({ userId: z.string().min(1), reason });

/**
 * Takes away the second factor of somebody who lost it, so that they set up another at their next sign-in: the 安全管理员 with a reason,
 * never their own; or the operator at the command line. On record; their sessions end and they are written to.
 */
export async function resetSecondFactor(
  by: Actor | 'operator',
  { userId, reason }: z.infer<typeof resetFactorSchema>,
): Promise<Outcome<null>> {
  const actor = by === 'operator' ? null : by;
  if (by !== 'operator' && !may(by, 'resetFactor', 'User')) return refuse('forbidden');
  if (actor?.userId === userId) return refuse('access.notYourself');
  return transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: userId }, select: { email: true } });
    if (!person) return refuse('notFound');
    if (!(await takeFactor(tx, userId))) return refuse('access.noFactorThere');
    await endSessions(tx, userId);
    await audit(tx, {
      actor,
      action: 'user.resetSecondFactor',
      subject: { type: 'User', id: userId },
      details: { reason },
    });
    log.info({ event: 'user.resetSecondFactor', userId, by: actor?.userId ?? 'operator' });
    await sendLetter(tx, { email: person.email }, 'access.secondFactorReset', { reason }, '/sign-in');
    return done(null);
  });
}
