import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { providerLife } from './provider-life.ts';
import { type ProviderEdit, providerColumns } from './register-provider.server.ts';

/**
 * An owner corrects the unit's data. The code is fixed; a verified unit whose name or representative changes must be verified again.
 */
export async function editProvider(
  actor: Actor,
  providerId: string,
  revision: number,
  input: ProviderEdit,
): Promise<Outcome<null>> {
  if (!may(actor, 'edit', 'Provider', { id: providerId })) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Provider" WHERE id = ${providerId} FOR UPDATE`;
    const before = await tx.provider.findUnique({ where: { id: providerId } });
    if (!before) return refuse('notFound');
    if (before.revision !== revision) return refuse('stale');
    const identityChanged =
      before.name !== input.name || before.legalRepresentative !== input.legalRepresentative;
    await tx.provider.update({
      where: { id: providerId },
      data: {
        ...providerColumns(input),
        revision: { increment: 1 },
      },
    });
    if (identityChanged && allows(providerLife, before.verification, 'editProvider'))
      await move(tx, providerLife, 'editProvider', providerId, {
        data: { verifiedAt: null, verifiedById: null },
      });
    await audit(tx, {
      actor,
      action: 'provider.edit',
      subject: { type: 'Provider', id: providerId },
      details: { identityChanged },
    });
    return done(null);
  });
}
