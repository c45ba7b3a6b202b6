import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { sendMail } from '#app/platform/mail/send.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

export const answerSchema = z.object({
  objectionId: z.string().min(1),
  verdict: z.enum(['accepted', 'inadmissible', 'upheld', 'dismissed']),
  answer: z.string().trim().max(4000).default(''),
});

/** From `received` an objection is accepted or found inadmissible; an accepted one is upheld or dismissed. */
const follows: Record<string, readonly string[]> = { received: ['accepted', 'inadmissible'], accepted: ['upheld', 'dismissed'] };

/**
 * Accepting an objection suspends that award alone; dismissing puts it back; upholding strikes it off.
 * Every verdict but acceptance is an answer to the objector, in writing.
 */
export async function answerObjection(actor: Actor, input: z.infer<typeof answerSchema>): Promise<Outcome<null>> {
  if (!may(actor, 'answer', 'Objection')) return refuse('forbidden');
  if (input.verdict !== 'accepted' && input.answer === '') return refuse('announcement.answerMissing', {}, { answer: ['announcement:errors.answer'] });
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Objection" WHERE id = ${input.objectionId} FOR UPDATE`;
    const objection = await tx.objection.findUnique({ where: { id: input.objectionId }, include: { selection: true } });
    if (!objection) return refuse('notFound');
    if (!follows[objection.state]?.includes(input.verdict)) return refuse('announcement.objectionAnswered');
    // Four eyes: who proposed the winner does not decide on the objection to it.
    if (input.verdict !== 'accepted' && objection.selection.proposedById === actor.userId) return refuse('announcement.fourEyes');
    const now = await databaseNow(tx);
    await tx.objection.update({
      where: { id: objection.id },
      data:
        input.verdict === 'accepted'
          ? { state: 'accepted', acceptedById: actor.userId, acceptedAt: now }
          : { state: input.verdict, answer: input.answer, answeredById: actor.userId, answeredAt: now },
    });
    const item = { selectionId_submissionId: { selectionId: objection.selectionId, submissionId: objection.submissionId } };
    if (input.verdict === 'accepted') await tx.selectionItem.update({ where: item, data: { state: 'suspended' } });
    if (input.verdict === 'dismissed') {
      const others = await tx.objection.count({ where: { selectionId: objection.selectionId, submissionId: objection.submissionId, state: 'accepted' } });
      if (others === 0) await tx.selectionItem.update({ where: item, data: { state: 'inPublicity' } });
    }
    if (input.verdict === 'upheld') {
      await tx.selectionItem.update({ where: item, data: { state: 'struckOff' } });
      await tx.submission.update({ where: { id: objection.submissionId }, data: { state: 'struckOff' } });
    }
    await audit(tx, { actor, action: `objection.${input.verdict}`, subject: { type: 'Objection', id: objection.id }, callId: objection.selection.callId });
    if (input.verdict !== 'accepted') {
      await sendMail(tx, { to: objection.email, subject: `异议答复 ${objection.number} / Answer to your objection`, text: input.answer });
    }
    return done(null);
  });
}
