import { lockOrder, type Order } from '#app/competition/award/payout-act.server.ts';
import { returnOrder } from '#app/competition/award/return-payout.server.ts';
import { settleFailed, settlePaid } from '#app/competition/award/settle-payout.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { seal } from '#app/platform/config/seal.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { hashOf } from '../payment-file/make-batch.server.ts';
import type { AnswerKind, AnswerLine, ParsedAnswer } from './answer.ts';
import { parseCsvAnswer } from './answer-csv.ts';
import { parseXmlAnswer } from './answer-xml.ts';
import { judgeLine, type Named, type Verdict } from './judge-answer.ts';

const MAX_CHARACTERS = 8_000_000;

function parse(content: string): Outcome<ParsedAnswer> {
  if (content.length > MAX_CHARACTERS) return refuse('award.answerTooLong');
  try {
    const parsed: ParsedAnswer = /^\uFEFF?\s*</.test(content)
      ? parseXmlAnswer(content)
      : { kind: 'csv', lines: parseCsvAnswer(content) };
    return parsed.lines.length > 0 ? done(parsed) : refuse('award.answerEmpty');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse('award.answerUnreadable', { problem: error.message.slice(0, 200) });
  }
}

/** A line that speaks of a whole file speaks of each of its payments. One that names no file of ours stays as it is. */
async function spread(tx: Tx, lines: readonly AnswerLine[]): Promise<AnswerLine[]> {
  const numbers = lines.map(({ messageId }) => messageId).filter(Boolean);
  const batches = await tx.paymentBatch.findMany({
    where: { number: { in: numbers } },
    include: { items: { orderBy: { endToEndId: 'asc' }, select: { endToEndId: true } } },
  });
  return lines.flatMap((line) => {
    const batch = line.messageId ? batches.find(({ number }) => number === line.messageId) : undefined;
    return batch ? batch.items.map(({ endToEndId }) => ({ ...line, endToEndId })) : [line];
  });
}

/** The order a line names, as it stands now, with what judging asks of it. */
async function named(tx: Tx, endToEndId: string): Promise<{ order: Order; facts: Named } | null> {
  if (endToEndId === '') return null;
  const item = await tx.paymentBatchItem.findUnique({ where: { endToEndId }, include: { batch: true } });
  const order = item?.payoutId ? await lockOrder(tx, item.payoutId) : null;
  if (!item || !order) return null;
  const before = await tx.bankAnswerLine.findFirst({
    where: { payoutId: order.id, verdict: 'paid' },
    include: { answer: { select: { kind: true } } },
  });
  const { state, amountFen } = order;
  return {
    order,
    facts: {
      state,
      amountFen,
      live: item.live,
      sentOn: toShanghaiDate(item.batch.createdAt),
      paidBy: before && { kind: before.answer.kind, reference: before.reference },
    },
  };
}

/** Does what a line says, if it is to be done without a person. */
async function act(tx: Tx, actor: Actor, line: AnswerLine, { verdict }: Verdict, order: Order | undefined) {
  if (!order) return;
  const { bookedOn: paidOn } = line;
  const bankReference = line.reference || line.endToEndId;
  const words = [line.status, line.reason].filter(Boolean).join(' ');
  if (verdict === 'paid') await settlePaid(tx, order, actor, { bankReference, paidOn, kind: 'bankPaid' });
  if (verdict === 'rejected') await settleFailed(tx, order, actor, words);
  if (verdict === 'returned')
    await returnOrder(tx, order, actor, [words, line.reference].filter(Boolean).join(' '));
}

/**
 * Reads what the bank answered: pain.002, camt.054 or CSV. The content is kept sealed, and taken once. Each line is matched by its end-to-end
 * id: paid as ordered is posted, refused and sent back are recorded, all once, however often and in how many files they are told; everything
 * else becomes a case for a person (`closeCase`).
 * @returns the answer's id
 */
export async function readAnswer(
  actor: Actor,
  { name, content }: { name: string; content: string },
): Promise<Outcome<string>> {
  if (!may(actor, 'return', 'Payout')) return refuse('forbidden');
  const parsed = parse(content);
  if (!parsed.ok) return parsed;
  const { kind } = parsed.value;
  const contentHash = hashOf(content);
  return transaction(async (tx) => {
    // One answer is read at a time: no two of them wait for each other's awards.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(4242012)`;
    if (await tx.bankAnswer.findUnique({ where: { contentHash } })) return refuse('award.answerReadBefore');
    const lines = await spread(tx, parsed.value.lines);
    const today = toShanghaiDate(await databaseNow(tx));
    const { id: answerId } = await tx.bankAnswer.create({
      data: {
        kind,
        name: name.slice(0, 200),
        contentSealed: seal(content),
        contentHash,
        uploadedById: actor.userId,
      },
    });
    const verdicts = await judgeAll(tx, actor, { answerId, kind, lines, today });
    await audit(tx, {
      actor,
      action: 'payment.answerRead',
      subject: { type: 'BankAnswer', id: answerId },
      details: { kind, hash: contentHash, lines: lines.length, ...verdicts },
    });
    return done(answerId);
  });
}

/** Judges, keeps and acts on every line in turn. @returns how many lines got which verdict */
async function judgeAll(
  tx: Tx,
  actor: Actor,
  answer: { answerId: string; kind: AnswerKind; lines: readonly AnswerLine[]; today: string },
): Promise<Record<string, number>> {
  const { answerId, kind, today } = answer;
  const seen = new Set<string>();
  const counts: Record<string, number> = {};
  for (const [index, line] of answer.lines.entries()) {
    const found = await named(tx, line.endToEndId);
    const key = `${line.endToEndId} ${line.said}`;
    const judged = judgeLine(line, found?.facts, { kind, seen: seen.has(key), today });
    seen.add(key);
    counts[judged.verdict] = (counts[judged.verdict] ?? 0) + 1;
    const { endToEndId, status, reason, amountFen, reference, bookedOn } = line;
    await tx.bankAnswerLine.create({
      data: {
        answerId,
        line: index + 1,
        endToEndId,
        status,
        reason,
        amountFen,
        reference,
        bookedOn,
        rawSealed: seal(line.raw),
        verdict: judged.verdict,
        payoutId: found?.order.id ?? null,
        ...(judged.verdict === 'case' && { bankCase: { create: { problem: judged.problem } } }),
      },
    });
    await act(tx, actor, line, judged, found?.order);
  }
  return counts;
}
