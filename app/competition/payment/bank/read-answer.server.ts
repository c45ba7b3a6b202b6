import { createHash, randomUUID } from 'node:crypto';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { seal } from '#app/platform/config/seal.server.ts';
import { holdLock } from '#app/platform/database/advisory-lock.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import type { AnswerKind, AnswerLine, ParsedAnswer } from './answer.ts';
import { parseCsvAnswer } from './answer-csv.ts';
import { parseXmlAnswer } from './answer-xml.ts';
import { bankText } from './bank-text.ts';
import { chunksOf } from './chunks.ts';
import { judgeLine, type Verdict } from './judge-answer.ts';
import { type Facts, factsOf } from './order-facts.server.ts';

/** Most bytes and lines of one answer: they are read within seconds. */
export const MOST_BYTES = 4 * 1024 * 1024;
export const MOST_LINES = 10_000;

const tooLong = () =>
  refuse('award.answerTooLong', { megabytes: MOST_BYTES / 1024 / 1024, lines: MOST_LINES });

function parse(text: string): Outcome<ParsedAnswer> {
  try {
    const parsed: ParsedAnswer = /^\s*</.test(text)
      ? parseXmlAnswer(text)
      : { kind: 'csv', lines: parseCsvAnswer(text, MOST_LINES) };
    if (parsed.lines.length > MOST_LINES) return tooLong();
    return parsed.lines.length > 0 ? done(parsed) : refuse('award.answerEmpty');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse('award.answerUnreadable', { problem: error.message.slice(0, 200) });
  }
}

/** A line that speaks of a whole file speaks of each of its payments. One that names no file of ours stays as it is. */
async function spread(tx: Tx, lines: readonly AnswerLine[]): Promise<AnswerLine[]> {
  const numbers = [...new Set(lines.map(({ messageId }) => messageId).filter(Boolean))];
  const batches = await tx.paymentBatch.findMany({
    where: { number: { in: numbers.slice(0, 1000) } },
    include: { items: { orderBy: { endToEndId: 'asc' }, select: { endToEndId: true } } },
  });
  return lines.flatMap((line) => {
    const batch = line.messageId ? batches.find(({ number }) => number === line.messageId) : undefined;
    return batch ? batch.items.map(({ endToEndId }) => ({ ...line, endToEndId })) : [line];
  });
}

/**
 * Reads what the bank answered: pain.002, camt.054 or CSV. The bytes are kept sealed as they came, and taken once. Each line is matched by its
 * end-to-end id, and says what it would do: record an order as paid, failed or returned. Nothing is done yet: that takes another person
 * (`confirmLines`). Whatever cannot be matched, read or believed becomes a case for a person (`closeCase`).
 * @returns the answer's id
 */
export async function readAnswer(
  actor: Actor,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<Outcome<string>> {
  if (!may(actor, 'return', 'Payout')) return refuse('forbidden');
  if (bytes.length > MOST_BYTES) return tooLong();
  const decoded = bankText(bytes);
  if (!decoded) return refuse('award.answerEncoding', {}, { file: ['award:errors.answerEncoding'] });
  const parsed = parse(decoded.text);
  if (!parsed.ok) return parsed;
  const { kind } = parsed.value;
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  return transaction(async (tx) => {
    // One answer is read at a time, so that the same one is not read twice.
    await holdLock(tx, 'bankAnswer');
    if (await tx.bankAnswer.findUnique({ where: { contentHash } })) return refuse('award.answerReadBefore');
    const lines = await spread(tx, parsed.value.lines);
    if (lines.length > MOST_LINES) return tooLong();
    const today = toShanghaiDate(await databaseNow(tx));
    const { id: answerId } = await tx.bankAnswer.create({
      data: {
        kind,
        name: name.slice(0, 200),
        contentSealed: seal(Buffer.from(bytes).toString('base64')),
        encoding: decoded.encoding,
        contentHash,
        uploadedById: actor.userId,
      },
    });
    const verdicts = await keepAll(tx, { answerId, kind, lines, today });
    await audit(tx, {
      actor,
      action: 'payment.answerRead',
      subject: { type: 'BankAnswer', id: answerId },
      details: { kind, hash: contentHash, encoding: decoded.encoding, lines: lines.length, ...verdicts },
    });
    return done(answerId);
  });
}

interface Answer {
  answerId: string;
  kind: AnswerKind;
  lines: readonly AnswerLine[];
  today: string;
}

/** What every line means for its order as it stands now; of two that say the same in one answer the second is for a person. */
function judgeAll({ kind, lines, today }: Answer, facts: Map<string, Facts>) {
  const seen = new Set<string>();
  return lines.map((line) => {
    const found = facts.get(line.endToEndId);
    const key = `${line.endToEndId} ${line.said}`;
    const judged: Verdict = judgeLine(line, found, { kind, seen: seen.has(key), today });
    seen.add(key);
    return { line, judged, payoutId: found?.payoutId ?? null };
  });
}

/** Judges every line and keeps them, with their cases. @returns how many lines got which verdict */
async function keepAll(tx: Tx, answer: Answer): Promise<Record<string, number>> {
  const facts = await factsOf(
    tx,
    answer.lines.map(({ endToEndId }) => endToEndId),
  );
  const judged = judgeAll(answer, facts);
  const counts: Record<string, number> = {};
  for (const {
    judged: { verdict },
  } of judged)
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  for (const [part, rows] of chunksOf(judged, 2000).entries())
    await keep(
      tx,
      rows.map(({ line, judged: one, payoutId }, index) => ({
        id: randomUUID(),
        answerId: answer.answerId,
        line: part * 2000 + index + 1,
        endToEndId: line.endToEndId,
        status: line.status,
        reason: line.reason,
        amountFen: line.amountFen?.toString() ?? null,
        reference: line.reference,
        bookedOn: line.bookedOn,
        rawSealed: seal(line.raw),
        verdict: one.verdict,
        outcome: acts(one.verdict) ? 'waiting' : 'noted',
        payoutId,
        problem: one.verdict === 'case' ? one.problem : null,
      })),
    );
  return counts;
}

/** Writes lines and their cases, each in one statement: row by row, thousands of them would take longer than a transaction may. */
async function keep(tx: Tx, rows: readonly Record<string, string | number | null>[]): Promise<void> {
  const list = JSON.stringify(rows);
  await tx.$executeRaw`
    INSERT INTO "BankAnswerLine" (id, "answerId", line, "endToEndId", status, reason, "amountFen", reference, "bookedOn", "rawSealed", verdict, outcome, "payoutId")
    SELECT r.id, r."answerId", r.line, r."endToEndId", r.status, r.reason, r."amountFen", r.reference, r."bookedOn", r."rawSealed", r.verdict::"BankVerdict",
           r.outcome::"BankOutcome", r."payoutId"
    FROM jsonb_to_recordset(${list}::jsonb) AS r(id text, "answerId" text, line int, "endToEndId" text, status text, reason text, "amountFen" bigint, reference text,
      "bookedOn" text, "rawSealed" text, verdict text, outcome text, "payoutId" text)`;
  await tx.$executeRaw`
    INSERT INTO "BankCase" (id, "lineId", problem)
    SELECT gen_random_uuid()::text, r.id, r.problem::"BankCaseProblem"
    FROM jsonb_to_recordset(${list}::jsonb) AS r(id text, problem text) WHERE r.problem IS NOT NULL`;
}

/** Whether a verdict would change an order, and so waits for a second person. */
const acts = (verdict: string): boolean => ['paid', 'rejected', 'returned'].includes(verdict);
