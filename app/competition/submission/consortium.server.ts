import { z } from 'zod';
import { callInForce } from '#app/competition/call/in-force.server.ts';
import { may } from '#app/competition/permissions.ts';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import type { Submission } from '#app/platform/database/generated/client.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { plainCode } from '#app/platform/typed.ts';
import { isEditable, lockSubmission } from './lock-submission.server.ts';

export const inviteMemberSchema = z.object({
  submissionId: z.string().min(1),
  creditCode: z.string().transform(plainCode).pipe(z.string().min(1, 'submission:errors.creditCode')),
  responsibilities: z.string().trim().max(500).default(''),
});

async function lockEditable(tx: Tx, actor: Actor, submissionId: string): Promise<Outcome<Submission>> {
  const locked = await lockSubmission(tx, actor, 'draft', submissionId);
  if (locked.ok && !isEditable(locked.value.state)) return refuse('submission.locked');
  return locked;
}

/** Asks a registered unit to join the consortium; it counts once one of its owners has confirmed. */
export async function inviteConsortiumMember(
  actor: Actor,
  input: z.infer<typeof inviteMemberSchema>,
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const locked = await lockEditable(tx, actor, input.submissionId);
    if (!locked.ok) return locked;
    const submission = locked.value;
    const unit = await tx.provider.findUnique({
      where: { creditCode: input.creditCode },
      select: { id: true },
    });
    if (!unit) return refuse('submission.unitUnknown', {}, { creditCode: ['submission:errors.unitUnknown'] });
    if (unit.id === submission.leadProviderId)
      return refuse('submission.unitIsLead', {}, { creditCode: ['submission:errors.unitIsLead'] });
    const { content } = await callInForce(tx, submission.callId);
    const members = await tx.consortiumMember.findMany({
      where: { submissionId: submission.id, removedAt: null, declinedAt: null },
    });
    if (members.some((m) => m.providerId === unit.id))
      return refuse('submission.unitAlreadyIn', {}, { creditCode: ['submission:errors.unitAlreadyIn'] });
    if (members.length >= content.eligibility.maxMembers)
      return refuse('submission.consortiumFull', { max: content.eligibility.maxMembers });
    const fresh = {
      position: members.length + 1,
      responsibilities: input.responsibilities,
      confirmedAt: null,
      confirmedById: null,
      declinedAt: null,
      removedAt: null,
    };
    await tx.consortiumMember.upsert({
      where: { submissionId_providerId: { submissionId: submission.id, providerId: unit.id } },
      create: { submissionId: submission.id, providerId: unit.id, ...fresh },
      update: fresh,
    });
    await audit(tx, {
      actor,
      action: 'consortium.invite',
      subject: { type: 'Submission', id: submission.id },
      callId: submission.callId,
      details: { providerId: unit.id },
    });
    for (const owner of await ownersOf(tx, unit.id)) {
      const said = { title: submission.title };
      await sendLetter(tx, owner, 'submission.consortiumInvitation', said, '/submissions/memberships');
    }
    return done(null);
  });
}

/** Takes a unit out of the consortium again. */
export async function removeConsortiumMember(
  actor: Actor,
  { submissionId, memberId }: { submissionId: string; memberId: string },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const locked = await lockEditable(tx, actor, submissionId);
    if (!locked.ok) return locked;
    const { count } = await tx.consortiumMember.updateMany({
      where: { id: memberId, submissionId, removedAt: null },
      data: { removedAt: await databaseNow(tx) },
    });
    if (count === 0) return refuse('notFound');
    await audit(tx, {
      actor,
      action: 'consortium.remove',
      subject: { type: 'Submission', id: submissionId },
      callId: locked.value.callId,
      details: { memberId },
    });
    return done(null);
  });
}

/** An owner of the invited unit confirms or declines. */
export async function answerMembership(
  actor: Actor,
  { memberId, confirm }: { memberId: string; confirm: boolean },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "ConsortiumMember" WHERE id = ${memberId} FOR UPDATE`;
    const member = await tx.consortiumMember.findFirst({
      where: { id: memberId, removedAt: null },
      include: {
        provider: { select: { name: true } },
        submission: { select: { callId: true, state: true, title: true, leadProviderId: true } },
      },
    });
    if (!member || !may(actor, 'answer', 'Membership', member)) return refuse('notFound');
    if (member.confirmedAt || member.declinedAt) return refuse('submission.answered');
    if (!isEditable(member.submission.state)) return refuse('submission.locked');
    const at = await databaseNow(tx);
    await tx.consortiumMember.update({
      where: { id: memberId },
      data: confirm ? { confirmedAt: at, confirmedById: actor.userId } : { declinedAt: at },
    });
    await audit(tx, {
      actor,
      action: confirm ? 'consortium.confirm' : 'consortium.decline',
      subject: { type: 'Submission', id: member.submissionId },
      callId: member.submission.callId,
      details: { providerId: member.providerId },
    });
    const { title, leadProviderId } = member.submission;
    for (const owner of await ownersOf(tx, leadProviderId))
      await sendLetter(
        tx,
        owner,
        confirm ? 'submission.memberConfirmed' : 'submission.memberDeclined',
        { title, unit: member.provider.name },
        `/submissions/${member.submissionId}`,
      );
    return done(null);
  });
}
