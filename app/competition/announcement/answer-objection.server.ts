import { z } from 'zod';
import { heldIn } from '#app/competition/fund/held-in.server.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import { may } from '#app/competition/permissions.ts';
import { tellEntrants } from '#app/competition/submission/entry-owners.server.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move, moveWhere } from '#app/platform/lifecycle/move.server.ts';
import { type LetterName, sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { objectionLife } from './objection-life.ts';
import { selectionItemLife } from './selection-life.ts';

export const answerSchema = z.object({
  objectionId: z.string().min(1),
  verdict: z.enum(['accepted', 'inadmissible', 'upheld', 'dismissed']),
  answer: z.string().trim().max(4000).default(''),
});

const letterOf = {
  accepted: 'announcement.objectionAccepted',
  inadmissible: 'announcement.objectionInadmissible',
  upheld: 'announcement.objectionUpheld',
  dismissed: 'announcement.objectionDismissed',
} as const;

/**
 * Accepting an objection suspends that award alone; dismissing puts it back; upholding strikes it off and gives the money
 * held for it back to the fund.
 * Every verdict but acceptance is an answer to the objector, in writing. A unit's is accepted under its seal only.
 */
export async function answerObjection(
  actor: Actor,
  input: z.infer<typeof answerSchema>,
): Promise<Outcome<null>> {
  if (!may(actor, 'answer', 'Objection')) return refuse('forbidden');
  if (input.verdict !== 'accepted' && input.answer === '')
    return refuse('announcement.answerMissing', {}, { answer: ['announcement:errors.answer'] });
  return transaction(async (tx) => {
    // The list is the lock: no objection changes while it is made final.
    await tx.$queryRaw`SELECT id FROM "Selection" WHERE id = (SELECT "selectionId" FROM "Objection" WHERE id = ${input.objectionId}) FOR UPDATE`;
    const objection = await tx.objection.findUnique({
      where: { id: input.objectionId },
      include: {
        selection: { include: { call: true } },
        files: { where: { kind: 'sealed' }, select: { fileId: true } },
      },
    });
    if (!objection) return refuse('notFound');
    const { selection } = objection;
    if (selection.state !== 'inPublicity') return refuse('announcement.listIsFinal');
    if (!allows(objectionLife, objection.state, 'answerObjection', input.verdict))
      return refuse('announcement.objectionAnswered');
    // Four eyes: who proposed the winner does not decide on the objection to it.
    if (input.verdict !== 'accepted' && selection.proposedById === actor.userId)
      return refuse('announcement.fourEyes');
    if (input.verdict === 'accepted' && objection.byKind === 'unit' && objection.files.length === 0)
      return refuse('announcement.sealMissing');
    const now = await databaseNow(tx);
    await move(tx, objectionLife, 'answerObjection', objection.id, {
      to: input.verdict,
      data:
        input.verdict === 'accepted'
          ? { acceptedById: actor.userId, acceptedAt: now }
          : { answer: input.answer, answeredById: actor.userId, answeredAt: now },
    });
    // Another objection to the same solution may have moved it before: it is moved where it can be.
    const item = { selectionId: selection.id, submissionId: objection.submissionId };
    let moved = 0;
    if (input.verdict === 'accepted')
      moved = await moveWhere(tx, selectionItemLife, 'answerObjection', item, { to: 'suspended' });
    if (input.verdict === 'dismissed') {
      const others = await tx.objection.count({ where: { ...item, state: 'accepted' } });
      if (others === 0)
        moved = await moveWhere(tx, selectionItemLife, 'answerObjection', item, { to: 'inPublicity' });
    }
    if (input.verdict === 'upheld') {
      const { state, awardFen } = await tx.selectionItem.findUniqueOrThrow({
        where: { selectionId_submissionId: item },
      });
      // Two objections to one solution may both be upheld: its money goes back once.
      const fundId = await heldIn(tx, selection.id);
      if (state !== 'struckOff' && awardFen > 0n && fundId) {
        const key = `release:${selection.id}:${objection.submissionId}`;
        await postEntry(tx, {
          fundId,
          kind: 'release',
          amountFen: awardFen,
          key,
          memo: objection.number,
          callId: selection.callId,
          actorId: actor.userId,
        });
      }
      moved = await moveWhere(tx, selectionItemLife, 'answerObjection', item, { to: 'struckOff' });
      // Two objections to one solution may both be upheld: it is struck off by the first.
      await moveWhere(tx, submissionLife, 'answerObjection', { id: objection.submissionId });
    }
    await audit(tx, {
      actor,
      action: `objection.${input.verdict}`,
      subject: { type: 'Objection', id: objection.id },
      callId: selection.callId,
    });
    const told = entrantLetter[input.verdict];
    if (moved > 0 && told) await tellEntrants(tx, [objection.submissionId], told);
    const { email, byName: name, locale, number } = objection;
    await sendLetter(tx, { email, name, locale }, letterOf[input.verdict], { number, answer: input.answer });
    return done(null);
  });
}

/** What the entrant is told where the objection moves their entry. */
const entrantLetter: Partial<Record<string, LetterName>> = {
  accepted: 'announcement.itemSuspended',
  dismissed: 'announcement.itemResumed',
  upheld: 'announcement.itemStruckOff',
};
