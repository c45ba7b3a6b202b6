import { randomBytes } from 'node:crypto';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { hashExpertToken } from './save-expert.server.ts';

const DAYS_VALID = 14;

/** Sends an expert who has not joined a new link; older links end. */
export async function inviteAgain(actor: Actor, expertId: string): Promise<Outcome<null>> {
  if (!may(actor, 'manage', 'Expert')) return refuse('forbidden');
  const token = randomBytes(24).toString('base64url');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Expert" WHERE id = ${expertId} FOR UPDATE`;
    const expert = await tx.expert.findUnique({ where: { id: expertId } });
    if (!expert) return refuse('notFound');
    if (expert.userId) return refuse('panel.invitationUsed');
    const now = await databaseNow(tx);
    // A second click is the same wish: one link, one letter.
    const justNow = { expertId, acceptedAt: null, createdAt: { gt: new Date(now.getTime() - 10_000) } };
    if ((await tx.expertInvitation.count({ where: justNow })) > 0) return done(null);
    await tx.expertInvitation.updateMany({ where: { expertId, acceptedAt: null }, data: { expiresAt: now } });
    await tx.expertInvitation.create({
      data: {
        expertId,
        tokenHash: hashExpertToken(token),
        invitedById: actor.userId,
        expiresAt: new Date(now.getTime() + DAYS_VALID * 86_400_000),
      },
    });
    await audit(tx, { actor, action: 'expert.inviteAgain', subject: { type: 'Expert', id: expertId } });
    const { email, name } = expert;
    const path = `/expert-invitations/${token}`;
    await sendLetter(tx, { email, name }, 'panel.invitation', { days: DAYS_VALID }, path);
    return done(null);
  });
}

/** Takes an expert out of later draws, or back into them. */
export async function setExpertActive(
  actor: Actor,
  expertId: string,
  active: boolean,
): Promise<Outcome<null>> {
  if (!may(actor, 'manage', 'Expert')) return refuse('forbidden');
  return transaction(async (tx) => {
    if ((await tx.expert.count({ where: { id: expertId } })) === 0) return refuse('notFound');
    const { count } = await tx.expert.updateMany({
      where: { id: expertId, active: !active },
      data: { active },
    });
    if (count === 0) return done(null);
    await audit(tx, {
      actor,
      action: active ? 'expert.activate' : 'expert.deactivate',
      subject: { type: 'Expert', id: expertId },
    });
    return done(null);
  });
}
