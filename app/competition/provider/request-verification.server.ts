import { may } from '#app/competition/permissions.ts';
import { tellStaff } from '#app/competition/tell-staff.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { providerLife } from './provider-life.ts';

/** An owner asks the secretary to verify the unit; its licence must have been uploaded. */
export async function requestVerification(actor: Actor, providerId: string): Promise<Outcome<null>> {
  if (!may(actor, 'edit', 'Provider', { id: providerId })) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Provider" WHERE id = ${providerId} FOR UPDATE`;
    const provider = await tx.provider.findUnique({ where: { id: providerId } });
    if (!provider) return refuse('notFound');
    if (!allows(providerLife, provider.verification, 'requestVerification'))
      return refuse('provider.alreadyAsked');
    if (!provider.licenceFileId) return refuse('provider.licenceMissing');
    await move(tx, providerLife, 'requestVerification', providerId, { data: { verificationNote: '' } });
    await audit(tx, {
      actor,
      action: 'provider.requestVerification',
      subject: { type: 'Provider', id: providerId },
    });
    await tellStaff(tx, ['verify', 'Provider'], { what: 'verification', path: '/providers', except: null });
    return done(null);
  });
}
