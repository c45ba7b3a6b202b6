import { createHash, randomBytes } from 'node:crypto';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import type { ExpertInput } from './expert-form.ts';

const DAYS_VALID = 14;
export const hashExpertToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** Adds an expert to the pool and invites them by mail; experts come by invitation only. @returns the expert's id. */
export async function inviteExpert(actor: Actor, input: ExpertInput): Promise<Outcome<string>> {
  if (!may(actor, 'manage', 'Expert')) return refuse('forbidden');
  const token = randomBytes(24).toString('base64url');
  const { affiliations, ...columns } = input;
  return transaction(async (tx) => {
    if (await tx.expert.findUnique({ where: { email: input.email } }))
      return refuse('panel.expertExists', {}, { email: ['panel:errors.exists'] });
    const now = await databaseNow(tx);
    const expert = await tx.expert.create({
      data: {
        ...columns,
        createdById: actor.userId,
        affiliations: { create: affiliations },
        invitations: {
          create: {
            tokenHash: hashExpertToken(token),
            invitedById: actor.userId,
            expiresAt: new Date(now.getTime() + DAYS_VALID * 86_400_000),
          },
        },
      },
    });
    await audit(tx, { actor, action: 'expert.invite', subject: { type: 'Expert', id: expert.id } });
    const { email, name } = input;
    const path = `/expert-invitations/${token}`;
    await sendLetter(tx, { email, name }, 'panel.invitation', { days: DAYS_VALID }, path);
    return done(expert.id);
  });
}

/** The secretary corrects what the pool says of an expert. Snapshots of draws already made keep what they had. */
export async function editExpert(
  actor: Actor,
  expertId: string,
  input: Omit<ExpertInput, 'email'>,
): Promise<Outcome<null>> {
  if (!may(actor, 'manage', 'Expert')) return refuse('forbidden');
  const { affiliations, ...columns } = input;
  return transaction(async (tx) => {
    if ((await tx.expert.count({ where: { id: expertId } })) === 0) return refuse('notFound');
    await tx.expertAffiliation.deleteMany({ where: { expertId } });
    await tx.expert.update({
      where: { id: expertId },
      data: { ...columns, affiliations: { create: affiliations } },
    });
    await audit(tx, { actor, action: 'expert.edit', subject: { type: 'Expert', id: expertId } });
    return done(null);
  });
}

/** The invited expert, signed in, takes the place in the pool. Staff cannot be experts. */
export async function acceptExpertInvitation(actor: Actor, token: string): Promise<Outcome<string>> {
  if (!may(actor, 'accept', 'Expert')) return refuse('forbidden');
  return transaction(async (tx) => {
    const tokenHash = hashExpertToken(token);
    await tx.$queryRaw`SELECT id FROM "ExpertInvitation" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;
    const invitation = await tx.expertInvitation.findUnique({
      where: { tokenHash },
      include: { expert: true },
    });
    if (!invitation) return refuse('notFound');
    const now = await databaseNow(tx);
    if (invitation.acceptedAt || invitation.expiresAt <= now) return refuse('panel.invitationUsed');
    if (invitation.expert.email !== actor.email.toLowerCase()) return refuse('panel.invitationForOther');
    await tx.expert.update({ where: { id: invitation.expertId }, data: { userId: actor.userId } });
    await tx.expertInvitation.update({ where: { id: invitation.id }, data: { acceptedAt: now } });
    await audit(tx, { actor, action: 'expert.accept', subject: { type: 'Expert', id: invitation.expertId } });
    return done(invitation.expertId);
  });
}
