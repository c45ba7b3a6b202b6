import { createHash } from 'node:crypto';
import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { seal } from '#app/platform/config/seal.server.ts';
import { holdLock } from '#app/platform/database/advisory-lock.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { bankText } from '../bank/bank-text.ts';
import { chunksOf } from '../bank/chunks.ts';
import { MOST_BYTES, MOST_LINES } from '../bank/read-answer.server.ts';
import { hashOf } from '../file/make-batch.server.ts';
import { compareStatement } from './compare.server.ts';
import { parseStatement } from './statement.ts';

export const statementSchema = z.object({
  fundId: z.string().min(1),
  name: z.string().max(200),
});

function read(content: string): Outcome<ReturnType<typeof parseStatement>> {
  try {
    return done(parseStatement(content));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse('award.answerUnreadable', { problem: error.message.slice(0, 200) });
  }
}

/** Reads a bank's statement of a fund's account, once; the content is kept sealed. @returns its id */
export async function readStatement(
  actor: Actor,
  { fundId, name, bytes }: z.infer<typeof statementSchema> & { bytes: Uint8Array },
): Promise<Outcome<string>> {
  if (!may(actor, 'return', 'Payout')) return refuse('forbidden');
  if (bytes.length > MOST_BYTES)
    return refuse('award.answerTooLong', { megabytes: MOST_BYTES / 1024 / 1024, lines: MOST_LINES });
  const decoded = bankText(bytes);
  if (!decoded) return refuse('award.answerEncoding', {}, { file: ['award:errors.answerEncoding'] });
  const statement = read(decoded.text);
  if (!statement.ok) return statement;
  const { lines, ...head } = statement.value;
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  return transaction(async (tx) => {
    await holdLock(tx, 'reconciliation');
    if (!(await tx.fund.findUnique({ where: { id: fundId } }))) return refuse('notFound');
    if (await tx.bankStatement.findUnique({ where: { contentHash } }))
      return refuse('award.answerReadBefore');
    const { id } = await tx.bankStatement.create({
      data: {
        ...head,
        fundId,
        name,
        contentHash,
        contentSealed: seal(Buffer.from(bytes).toString('base64')),
        encoding: decoded.encoding,
        uploadedById: actor.userId,
      },
    });
    for (const [part, rows] of chunksOf(lines, 1000).entries())
      await tx.bankStatementLine.createMany({
        data: rows.map((line, index) => ({ ...line, statementId: id, line: part * 1000 + index + 1 })),
      });
    await audit(tx, {
      actor,
      action: 'fund.statementRead',
      subject: { type: 'BankStatement', id },
      details: { hash: contentHash, lines: lines.length, from: head.firstDay, to: head.lastDay },
    });
    return done(id);
  });
}

/** Signs off a statement as compared now: what was compared is frozen with its hash. Another person reviews it. */
export async function signReconciliation(
  actor: Actor,
  statementId: string,
  note: string,
): Promise<Outcome<null>> {
  if (!may(actor, 'return', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    await holdLock(tx, 'reconciliation');
    const statement = await tx.bankStatement.findUnique({
      where: { id: statementId },
      include: { lines: { orderBy: { line: 'asc' } }, reconciliation: true },
    });
    if (!statement) return refuse('notFound');
    if (statement.reconciliation) return refuse('award.alreadyDecided');
    const result = await compareStatement(statement);
    const { matched: _, ...open } = result.counts;
    const clean = result.closing.addsUp && result.closing.differenceFen === '0';
    const why = note.trim();
    // What does not fit is explained, or not signed.
    if ((!clean || Object.values(open).some((count) => count > 0)) && why === '')
      return refuse('award.reasonMissing', {}, { note: ['award:refusals.reasonMissing'] });
    const resultHash = hashOf(JSON.stringify(result));
    await tx.reconciliation.create({
      data: { statementId, result, resultHash, note: why, preparedById: actor.userId },
    });
    await audit(tx, {
      actor,
      action: 'fund.reconciled',
      subject: { type: 'BankStatement', id: statementId },
      details: { ...result.counts, difference: result.closing.differenceFen, hash: resultHash },
    });
    return done(null);
  });
}

/** Another person reviews what was signed off. */
export async function reviewReconciliation(
  actor: Actor,
  statementId: string,
  note: string,
): Promise<Outcome<null>> {
  if (!may(actor, 'review', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Reconciliation" WHERE "statementId" = ${statementId} FOR UPDATE`;
    const found = await tx.reconciliation.findUnique({ where: { statementId } });
    if (!found) {
      const statement = await tx.bankStatement.findUnique({
        where: { id: statementId },
        select: { id: true },
      });
      return refuse(statement ? 'award.notSigned' : 'notFound');
    }
    if (found.reviewedById) return refuse('award.alreadyDecided');
    if (found.preparedById === actor.userId) return refuse('award.fourEyes');
    await tx.reconciliation.update({
      where: { statementId },
      data: { reviewedById: actor.userId, reviewedAt: await databaseNow(tx), reviewNote: note.trim() },
    });
    await audit(tx, {
      actor,
      action: 'fund.reconciliationReviewed',
      subject: { type: 'BankStatement', id: statementId },
      details: { note: note.trim() },
    });
    return done(null);
  });
}
