import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { may, subject } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { config } from '#app/platform/config/config.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { sendMail } from '#app/platform/mail/send.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

export const inviteSchema = z.object({
  providerId: z.string().min(1),
  email: z.email('provider:errors.email').trim().toLowerCase(),
  role: z.enum(['owner', 'member']),
});

const DAYS_VALID = 14;
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** An owner invites a colleague by mail; the link works once, for fourteen days. Only its hash is stored. */
export async function inviteMember(
  actor: Actor,
  input: z.infer<typeof inviteSchema>,
): Promise<Outcome<null>> {
  if (!may(actor, 'invite', subject('Provider', { id: input.providerId }))) return refuse('forbidden');
  const token = randomBytes(24).toString('base64url');
  return transaction(async (tx) => {
    const provider = await tx.provider.findUnique({ where: { id: input.providerId } });
    if (!provider) return refuse('notFound');
    const now = await databaseNow(tx);
    await tx.providerInvitation.create({
      data: {
        providerId: provider.id,
        email: input.email,
        role: input.role,
        tokenHash: hashToken(token),
        invitedById: actor.userId,
        expiresAt: new Date(now.getTime() + DAYS_VALID * 86_400_000),
      },
    });
    await audit(tx, {
      actor,
      action: 'provider.invite',
      subject: { type: 'Provider', id: provider.id },
      details: { role: input.role },
    });
    const link = `${config().APP_URL}/provider-invitations/${token}`;
    await sendMail(tx, {
      to: input.email,
      subject: `邀请您加入 ${provider.name} / You are invited to join ${provider.name}`,
      text: `${actor.name} 邀请您加入 ${provider.name}。请在 ${DAYS_VALID} 天内打开:\n${actor.name} invites you to join ${provider.name}. Open within ${DAYS_VALID} days:\n${link}`,
    });
    return done(null);
  });
}
