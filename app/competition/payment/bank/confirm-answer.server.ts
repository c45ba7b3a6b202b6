import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { db, type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, type Refusal, refuse } from '#app/platform/outcome.ts';
import { lockOrder, type Order } from '../order/payout-act.server.ts';
import { hasSigned } from '../order/payout-steps.ts';
import { settleFailed, settlePaid } from '../order/settle-payout.server.ts';
import { returnOrder } from '../recovery/return-payout.server.ts';
import type { AnswerLine } from './answer.ts';
import { judgeLine, type Verdict } from './judge-answer.ts';
import { lineLife } from './line-life.ts';
import { factsOf } from './order-facts.server.ts';

/** Most lines that one code decides: each is a transaction of its own, and a code holds for five minutes. */
export const MOST_AT_ONCE = 200;

/** What became of the lines that a person decided. */
export interface Decided {
  done: number;
  /** lines that still wait, for another round or another person */
  left: number;
  /** why the others were not, one for each */
  refused: Refusal[];
}

const withAnswer = { answer: { select: { id: true, kind: true, uploadedById: true } } } as const;
type Waiting = NonNullable<Awaited<ReturnType<typeof findLine>>>;
const findLine = (tx: Tx, id: string) => tx.bankAnswerLine.findUnique({ where: { id }, include: withAnswer });

/**
 * Confirms with a second factor what lines of an answer would do, and does it: they change their orders now. By a person who neither read the
 * answer nor prepared nor signed the orders. A line is judged once more: what it said may have been overtaken, and then becomes a case.
 * @param lineIds null for every line that waits
 * @param proofId of `proveSecondFactor`
 */
export function confirmLines(
  actor: Actor,
  answerId: string,
  lineIds: readonly string[] | null,
  proofId: string,
): Promise<Outcome<Decided>> {
  return decideLines(actor, answerId, lineIds, (tx, line, order) =>
    carryOut(tx, actor, line, order, proofId),
  );
}

/** Does not confirm lines, with a reason: their orders stay as they are, and each line becomes a case that a person settles with the bank. */
export async function refuseLines(
  actor: Actor,
  answerId: string,
  lineIds: readonly string[] | null,
  reason: string,
): Promise<Outcome<Decided>> {
  const why = reason.trim();
  if (why === '') return refuse('award.reasonMissing', {}, { reason: ['award:refusals.reasonMissing'] });
  return decideLines(actor, answerId, lineIds, async (tx, line) => {
    await move(tx, lineLife, 'refuseLines', line.id, {
      data: { decidedById: actor.userId, decisionReason: why },
    });
    await tx.bankCase.create({ data: { lineId: line.id, problem: 'refused' } });
    await onRecord(tx, actor, line, 'refused', { reason: why });
  });
}

type Decide = (tx: Tx, line: Waiting, order: Order) => Promise<void>;

/** Decides lines one by one, each in its own transaction: one that cannot be decided holds up no other. */
async function decideLines(
  actor: Actor,
  answerId: string,
  lineIds: readonly string[] | null,
  decide: Decide,
): Promise<Outcome<Decided>> {
  if (!may(actor, 'confirm', 'Payout')) return refuse('forbidden');
  const answer = await db.bankAnswer.findUnique({ where: { id: answerId }, select: { uploadedById: true } });
  if (!answer) return refuse('notFound');
  if (answer.uploadedById === actor.userId) return refuse('award.ownAnswer');
  if (lineIds?.length === 0) return refuse('award.nothingChosen');
  const waiting = await db.bankAnswerLine.findMany({
    where: { answerId, outcome: 'waiting', ...(lineIds && { id: { in: lineIds.slice(0, MOST_AT_ONCE) } }) },
    orderBy: { line: 'asc' },
    take: MOST_AT_ONCE,
    select: { id: true },
  });
  if (waiting.length === 0) return refuse('award.linesDecided');
  const refused: Refusal[] = [];
  for (const { id } of waiting) {
    const outcome = await decideLine(actor, id, decide);
    if (!outcome.ok) refused.push(outcome.refusal);
  }
  const [first] = refused;
  if (first && refused.length === waiting.length) return { ok: false, refusal: first };
  const left = await db.bankAnswerLine.count({ where: { answerId, outcome: 'waiting' } });
  return done({ done: waiting.length - refused.length, left, refused });
}

function decideLine(actor: Actor, lineId: string, decide: Decide): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const found = await findLine(tx, lineId);
    // The award first, then the line: as every step of a payment does.
    const order = found?.payoutId ? await lockOrder(tx, found.payoutId) : null;
    await tx.$queryRaw`SELECT id FROM "BankAnswerLine" WHERE id = ${lineId} FOR UPDATE`;
    const line = await findLine(tx, lineId);
    if (!line || !order) return refuse('notFound');
    if (!allows(lineLife, line.outcome, 'confirmLines', 'carriedOut')) return refuse('award.linesDecided');
    if (hasSigned(order, actor.userId)) return refuse('award.signedOrder');
    await decide(tx, line, order);
    return done(null);
  });
}

/** What a line says, as it was judged when it was read; all that waits could be read whole. */
const asRead = (line: Waiting): AnswerLine => ({
  ...line,
  messageId: '',
  said: line.verdict === 'rejected' ? 'rejected' : line.verdict === 'returned' ? 'returned' : 'paid',
  unread: [],
  raw: '',
});

async function judgeNow(tx: Tx, line: Waiting): Promise<Verdict> {
  const facts = await factsOf(tx, [line.endToEndId]);
  const today = toShanghaiDate(await databaseNow(tx));
  return judgeLine(asRead(line), facts.get(line.endToEndId), {
    kind: line.answer.kind,
    seen: false,
    today,
  });
}

async function carryOut(tx: Tx, actor: Actor, line: Waiting, order: Order, proofId: string): Promise<void> {
  const now = await judgeNow(tx, line);
  const stands = now.verdict === line.verdict;
  await move(tx, lineLife, 'confirmLines', line.id, {
    to: stands ? 'carriedOut' : 'overtaken',
    data: { decidedById: actor.userId, proofId },
  });
  if (now.verdict === 'case') await tx.bankCase.create({ data: { lineId: line.id, problem: now.problem } });
  const words = [line.status, line.reason].filter(Boolean).join(' ');
  const { bookedOn: paidOn } = line;
  const bankReference = line.reference || line.endToEndId;
  if (now.verdict === 'paid')
    await settlePaid(tx, order, actor, { bankReference, paidOn, kind: 'bankPaid', proofId });
  if (now.verdict === 'rejected') await settleFailed(tx, order, actor, { reason: words, proofId });
  if (now.verdict === 'returned') {
    const reason = [words, line.reference].filter(Boolean).join(' ');
    await returnOrder(tx, order, actor, { reason, proofId });
  }
  await onRecord(tx, actor, line, stands ? 'confirmed' : 'overtaken', { secondFactor: proofId });
}

function onRecord(
  tx: Tx,
  actor: Actor,
  line: Waiting,
  what: 'confirmed' | 'overtaken' | 'refused',
  more: Record<string, string>,
) {
  return audit(tx, {
    actor,
    action: `payment.line.${what}`,
    subject: { type: 'BankAnswer', id: line.answerId },
    details: { line: line.line, endToEndId: line.endToEndId, verdict: line.verdict, ...more },
  });
}
