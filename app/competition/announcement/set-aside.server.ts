import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import { tellStaff } from '#app/competition/tell-staff.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { proseText } from '#app/platform/text.ts';
import { objectionLife, setAsideLife } from './objection-life.ts';

/** At most so many at once (check set_aside_reason). */
const MOST_AT_ONCE = 1000;
const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [...new Set([given].flat().filter((id) => id !== ''))]);

export const setAsideSchema = z.object({
  ids: several,
  /** every one that the filters show, on whatever page */
  all: z.literal('yes').optional(),
  text: z.string().trim().max(200).default(''),
  solution: z.string().max(100).default(''),
  reason: proseText(2000, {
    empty: 'announcement:errors.setAsideReason',
    long: 'announcement:errors.tooLong',
  }),
});
export const decideSetAsideSchema = z.object({
  setAsideId: z.string().min(1),
  decision: z.enum(['confirm', 'reject']),
});

/** What the filters of the objections' page ask for, as a question to the database. */
export function objectionsLike(callId: string, { text, solution }: { text: string; solution: string }) {
  const contains = { contains: text, mode: 'insensitive' as const };
  return {
    selection: { callId },
    ...(solution !== '' && { submissionId: solution }),
    ...(text !== '' && {
      OR: [{ number: contains }, { byName: contains }, { email: contains }, { statement: contains }],
    }),
  };
}

/**
 * 批量不予受理, by two people: one organiser proposes to set aside objections that are no objections (a flood, the same again), for one
 * reason that all of them get and the public reads. None of them has been accepted. Nothing changes until another confirms it.
 * @returns how many are proposed
 */
export async function proposeSetAside(
  actor: Actor,
  callId: string,
  input: z.infer<typeof setAsideSchema>,
): Promise<Outcome<number>> {
  if (!may(actor, 'answer', 'Objection')) return refuse('forbidden');
  return transaction(async (tx) => {
    const selection = await lockList(tx, { callId });
    if (!selection) return refuse('announcement.listIsFinal');
    const where = input.all
      ? objectionsLike(callId, input)
      : { id: { in: input.ids.slice(0, MOST_AT_ONCE) } };
    const waiting = await tx.objection.findMany({
      where: { ...where, selectionId: selection.id, state: 'received' },
      orderBy: { receivedAt: 'asc' },
      take: MOST_AT_ONCE,
      select: { id: true },
    });
    if (waiting.length === 0) return refuse('announcement.nothingToSetAside');
    const { id } = await tx.objectionSetAside.create({
      data: {
        selectionId: selection.id,
        objectionIds: waiting.map((o) => o.id),
        reason: input.reason,
        proposedById: actor.userId,
      },
    });
    await audit(tx, {
      actor,
      action: 'objection.proposeSetAside',
      subject: { type: 'ObjectionSetAside', id },
      callId,
      details: { count: waiting.length, reason: input.reason },
    });
    await tellStaff(tx, ['answer', 'Objection'], {
      what: 'setAside',
      path: `/organise/calls/${callId}/objections`,
      except: actor.userId,
    });
    return done(waiting.length);
  });
}

/**
 * Another organiser, who did not propose the winners either, confirms it: those still waiting are inadmissible, and each objector is told
 * why; one that was accepted or answered meanwhile stays as it is. Or rejects it, and they wait on.
 * @returns how many were set aside
 */
export async function decideSetAside(
  actor: Actor,
  callId: string,
  { setAsideId, decision }: z.infer<typeof decideSetAsideSchema>,
): Promise<Outcome<number>> {
  if (!may(actor, 'answer', 'Objection')) return refuse('forbidden');
  return transaction(async (tx) => {
    const selection = await lockList(tx, { callId });
    if (!selection) return refuse('announcement.listIsFinal');
    const proposed = await tx.objectionSetAside.findUnique({ where: { id: setAsideId } });
    if (proposed?.selectionId !== selection.id) return refuse('notFound');
    if (!allows(setAsideLife, proposed.state, 'decideSetAside')) return refuse('announcement.alreadyDecided');
    const by = { decidedById: actor.userId, decidedAt: await databaseNow(tx) };
    const subject = { type: 'ObjectionSetAside', id: setAsideId };
    if (decision === 'reject') {
      // Whoever proposed it may take it back; on record it is then rejected by another's eyes or nobody's: so only another may.
      if (proposed.proposedById === actor.userId) return refuse('announcement.fourEyes');
      await move(tx, setAsideLife, 'decideSetAside', setAsideId, { to: 'rejected', data: by });
      await audit(tx, { actor, action: 'objection.rejectSetAside', subject, callId });
      return done(0);
    }
    if (proposed.proposedById === actor.userId || selection.proposedById === actor.userId)
      return refuse('announcement.fourEyes');
    const waiting = await tx.objection.findMany({
      where: { id: { in: proposed.objectionIds }, state: 'received' },
      select: { id: true, number: true, email: true, byName: true, locale: true },
    });
    await move(tx, setAsideLife, 'decideSetAside', setAsideId, {
      to: 'confirmed',
      data: { ...by, setAside: waiting.length },
    });
    const answered = {
      setAsideId,
      answer: proposed.reason,
      answeredById: actor.userId,
      answeredAt: by.decidedAt,
    };
    await move(
      tx,
      objectionLife,
      'decideSetAside',
      waiting.map((o) => o.id),
      { data: answered },
    );
    for (const { email, byName: name, locale, number } of waiting) {
      const said = { number, answer: proposed.reason };
      await sendLetter(tx, { email, name, locale }, 'announcement.objectionInadmissible', said);
    }
    await audit(tx, {
      actor,
      action: 'objection.setAside',
      subject,
      callId,
      details: { numbers: waiting.map((o) => o.number), reason: proposed.reason },
    });
    return done(waiting.length);
  });
}

/** The list is the lock: no objection changes while it is made final. */
async function lockList(tx: Tx, { callId }: { callId: string }) {
  await tx.$queryRaw`SELECT id FROM "Selection" WHERE "callId" = ${callId} AND state = 'inPublicity' FOR UPDATE`;
  return tx.selection.findFirst({ where: { callId, state: 'inPublicity' } });
}
