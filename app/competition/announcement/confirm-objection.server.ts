import { tellStaff } from '#app/competition/tell-staff.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { objectionLife } from './objection-life.ts';
import { confirmUntil, hashObjectionToken } from './read-objection.server.ts';

/**
 * 确认异议: whoever reads the mail of its address says that the objection is theirs; from then on it counts. It was in time when it was
 * filed in time; it is confirmed within a day of that and before the list is final, so that nothing unconfirmed holds a list up.
 * Confirmed twice, it says the same.
 * @param token the mailed secret
 */
export async function confirmObjection(token: string): Promise<Outcome<null>> {
  const tokenHash = hashObjectionToken(token);
  return transaction(async (tx) => {
    // The list is the lock: it is not made final meanwhile, and of two clicks the second finds it confirmed.
    await tx.$queryRaw`SELECT id FROM "Selection" WHERE id = (SELECT "selectionId" FROM "Objection" WHERE "tokenHash" = ${tokenHash}) FOR UPDATE`;
    const objection = await tx.objection.findUnique({
      where: { tokenHash },
      include: { selection: { select: { state: true, callId: true } } },
    });
    if (!objection) return refuse('notFound');
    if (!allows(objectionLife, objection.state, 'confirmObjection')) return done(null);
    const now = await databaseNow(tx);
    if (objection.selection.state !== 'inPublicity' || now > confirmUntil(objection))
      return refuse('announcement.confirmLate');
    await move(tx, objectionLife, 'confirmObjection', objection.id, { data: { confirmedAt: now } });
    const { id, number, byKind, email, byName: name, locale } = objection;
    await audit(tx, {
      actor: null,
      action: 'objection.confirm',
      subject: { type: 'Objection', id },
      callId: objection.selection.callId,
      details: { number },
    });
    await tellStaff(tx, ['answer', 'Objection'], {
      what: 'objection',
      path: `/organise/calls/${objection.selection.callId}/objections`,
      except: null,
    });
    const letter = byKind === 'unit' ? 'objectionOfUnitReceived' : 'objectionReceived';
    await sendLetter(
      tx,
      { email, name, locale },
      `announcement.${letter}`,
      { number },
      `/objections/${token}`,
    );
    return done(null);
  });
}
