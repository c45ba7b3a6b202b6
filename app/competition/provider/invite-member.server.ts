import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { counted } from '#app/platform/mail/letter-limits.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { addressText } from '#app/platform/typed.ts';
import { idField } from '#app/platform/web/fields.ts';

export const inviteSchema = z.object({
  providerId: idField,
  email: addressText('provider:errors.email'),
  role: z.enum(['owner', 'member']),
});

/** Letters that a unit may have sent to strangers: one that nobody has verified yet, few. */
const OF_UNIT = { verified: { hour: 40, day: 100 }, unverified: { hour: 4, day: 8 } };
const DAYS_VALID = 14;
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** An owner invites a colleague by mail; the link works once, for fourteen days. Only its hash is stored. */
export async function inviteMember(
  actor: Actor,
  input: z.infer<typeof inviteSchema>,
): Promise<Outcome<null>> {
  if (!may(actor, 'invite', 'Provider', { id: input.providerId })) return refuse('forbidden');
  const token = randomBytes(24).toString('base64url');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Provider" WHERE id = ${input.providerId} FOR UPDATE`;
    const provider = await tx.provider.findUnique({ where: { id: input.providerId } });
    if (!provider) return refuse('notFound');
    const now = await databaseNow(tx);
    // A second click is the same wish: one link, one letter.
    const justNow = {
      ...input,
      acceptedAt: null,
      revokedAt: null,
      createdAt: { gt: new Date(now.getTime() - 60_000) },
    };
    if ((await tx.providerInvitation.count({ where: justNow })) > 0) return done(null);
    const limit = provider.verification === 'verified' ? OF_UNIT.verified : OF_UNIT.unverified;
    if (!(await counted(tx, `invitation:unit:${provider.id}`, limit)))
      return refuse('provider.tooManyInvitations');
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
    const said = { inviter: actor.name, unit: provider.name, days: DAYS_VALID };
    const path = `/provider-invitations/${token}`;
    // What is not sent was not invited: the whole is taken back.
    const sent = await sendLetter(tx, { email: input.email }, 'provider.invitation', said, path);
    if (!sent.ok) throw new NotSent();
    return done(null);
  }).catch((error: unknown) => {
    if (error instanceof NotSent) return refuse('tooManyLetters');
    throw error;
  });
}

class NotSent extends Error {}
