import { editProvider } from '#app/competition/provider/edit-provider.server.ts';
import { inviteMember, inviteSchema } from '#app/competition/provider/invite-member.server.ts';
import { providerEditSchema } from '#app/competition/provider/register-provider.server.ts';
import { removeMember } from '#app/competition/provider/remove-member.server.ts';
import { requestVerification } from '#app/competition/provider/request-verification.server.ts';
import { revokeInvitation } from '#app/competition/provider/revoke-invitation.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { type Outcome, refuse } from '#app/platform/outcome.ts';
import { readFields } from '#app/platform/web/respond.server.ts';

/** The forms of a unit's own page, by their `intent`. */
export async function providerAction(
  actor: Actor,
  providerId: string,
  form: Record<string, string>,
): Promise<Outcome<unknown>> {
  switch (form.intent) {
    case 'ask':
      return requestVerification(actor, providerId);
    case 'removeMember':
      return removeMember(actor, providerId, form.userId ?? '');
    case 'revokeInvitation':
      return revokeInvitation(actor, providerId, form.invitationId ?? '');
    case 'invite': {
      const input = readFields(form, inviteSchema.omit({ providerId: true }));
      return input.ok ? inviteMember(actor, { ...input.value, providerId }) : input;
    }
    case 'edit': {
      const input = readFields(form, providerEditSchema);
      return input.ok ? editProvider(actor, providerId, Number(form.revision), input.value) : input;
    }
    default:
      return refuse('invalid');
  }
}
