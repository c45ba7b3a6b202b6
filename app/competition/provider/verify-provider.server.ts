import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { idField } from '#app/platform/web/fields.ts';
import { ownersOf } from './owners.server.ts';
import { providerLife } from './provider-life.ts';

export const verifySchema = z.object({
  providerId: idField,
  verdict: z.enum(['verified', 'rejected']),
  note: z.string().trim().max(1000).default(''),
});

/** The secretary verifies a unit against its licence, or sends it back with what is wrong; its owners are told by mail. */
export async function verifyProvider(
  actor: Actor,
  input: z.infer<typeof verifySchema>,
): Promise<Outcome<null>> {
  if (!may(actor, 'verify', 'Provider')) return refuse('forbidden');
  if (input.verdict === 'rejected' && input.note === '')
    return refuse('provider.noteMissing', {}, { note: ['provider:errors.note'] });
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Provider" WHERE id = ${input.providerId} FOR UPDATE`;
    const provider = await tx.provider.findUnique({ where: { id: input.providerId } });
    if (!provider) return refuse('notFound');
    if (!allows(providerLife, provider.verification, 'verifyProvider')) return refuse('provider.notPending');
    await move(tx, providerLife, 'verifyProvider', provider.id, {
      to: input.verdict,
      data: {
        verificationNote: input.note,
        verifiedById: actor.userId,
        verifiedAt: await databaseNow(tx),
      },
    });
    await audit(tx, {
      actor,
      action: `provider.${input.verdict}`,
      subject: { type: 'Provider', id: provider.id },
      details: { note: input.note },
    });
    for (const owner of await ownersOf(tx, provider.id)) {
      const said = { unit: provider.name, note: input.note };
      await sendLetter(tx, owner, `provider.${input.verdict}`, said, `/provider/${provider.id}`);
    }
    return done(null);
  });
}
