import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { unseal } from '#app/platform/config/seal.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { hashOf } from '../payment-file/make-batch.server.ts';
import { decisionsFor } from './close-case.server.ts';

const shown = {
  omit: { rawSealed: true },
  include: {
    bankCase: true,
    payout: { select: { grant: { select: { id: true, number: true } } } },
  },
} satisfies Prisma.BankAnswerLineDefaultArgs;

async function namesOf(ids: readonly (string | null)[]) {
  const people = await db.user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  return (id: string | null) => people.find((person) => person.id === id)?.name ?? '';
}

const lineOf = ({ amountFen, payout, ...line }: Prisma.BankAnswerLineGetPayload<typeof shown>) => ({
  ...line,
  amountFen: amountFen?.toString() ?? null,
  grant: payout?.grant ?? null,
});

/** Every answer of the bank, newest first, with what became of its lines; and the cases that wait for a person, oldest first. */
export async function listAnswers(actor: Actor) {
  if (!may(actor, 'read', 'Payout')) return refuse('forbidden');
  const answers = await db.bankAnswer.findMany({
    orderBy: { uploadedAt: 'desc' },
    omit: { contentSealed: true },
    include: { lines: { select: { verdict: true } } },
  });
  const cases = await db.bankCase.findMany({
    where: { decision: null },
    orderBy: { openedAt: 'asc' },
    include: { line: shown },
  });
  const nameOf = await namesOf(answers.map((a) => a.uploadedById));
  return done({
    answers: answers.map(({ lines, uploadedById, ...answer }) => ({
      ...answer,
      by: nameOf(uploadedById),
      lines: lines.length,
      verdicts: [...Map.groupBy(lines, ({ verdict }) => verdict)].map(([verdict, of]) => ({
        verdict,
        count: of.length,
      })),
    })),
    cases: cases.map(({ line, ...one }) => ({ ...one, line: lineOf(line) })),
    mayRead: may(actor, 'return', 'Payout'),
  });
}
export type AnswersPage = Extract<Awaited<ReturnType<typeof listAnswers>>, { ok: true }>['value'];

/** One answer, line by line. */
export async function readAnswerPage(actor: Actor, answerId: string) {
  if (!may(actor, 'read', 'Payout')) return refuse('forbidden');
  const answer = await db.bankAnswer.findUnique({
    where: { id: answerId },
    omit: { contentSealed: true },
    include: { lines: { ...shown, orderBy: { line: 'asc' } } },
  });
  if (!answer) return refuse('notFound');
  const { lines, ...rest } = answer;
  const nameOf = await namesOf([answer.uploadedById]);
  return done({
    ...rest,
    by: nameOf(answer.uploadedById),
    lines: lines.map(lineOf),
    mayDownload: may(actor, 'return', 'Payout'),
  });
}
export type AnswerPage = Extract<Awaited<ReturnType<typeof readAnswerPage>>, { ok: true }>['value'];

/** A case with the evidence: the line as it stood, the order and its award, and what the bank said of it before and after. */
export async function readCase(actor: Actor, caseId: string) {
  if (!may(actor, 'read', 'Payout')) return refuse('forbidden');
  const found = await db.bankCase.findUnique({
    where: { id: caseId },
    include: {
      line: {
        include: {
          answer: { omit: { contentSealed: true } },
          payout: {
            omit: { accountFingerprint: true },
            include: {
              grant: {
                select: {
                  id: true,
                  number: true,
                  account: { select: { accountName: true, bankName: true, numberMasked: true } },
                  submission: { select: { title: true, leadProvider: { select: { name: true } } } },
                },
              },
            },
          },
        },
      },
    },
  });
  if (!found) return refuse('notFound');
  const { line, ...one } = found;
  const { payout, rawSealed, amountFen, ...rest } = line;
  const others = payout
    ? await db.bankAnswerLine.findMany({
        where: { payoutId: payout.id, id: { not: line.id } },
        orderBy: { answer: { uploadedAt: 'asc' } },
        omit: { rawSealed: true },
        include: { answer: { select: { kind: true, uploadedAt: true } } },
      })
    : [];
  const nameOf = await namesOf([line.answer.uploadedById, found.closedById]);
  const acts = may(actor, 'return', 'Payout');
  return done({
    ...one,
    closedBy: nameOf(found.closedById),
    readBy: nameOf(line.answer.uploadedById),
    line: { ...rest, amountFen: amountFen?.toString() ?? null },
    // Names and numbers of accounts may stand in it: for those who handle payments.
    raw: acts ? unseal(rawSealed) : '',
    order: payout && { ...payout, amountFen: payout.amountFen.toString() },
    others: others.map(({ amountFen: fen, ...other }) => ({ ...other, amountFen: fen?.toString() ?? null })),
    decisions:
      acts && found.decision === null
        ? decisionsFor(payout).filter(
            (decision) => decision !== 'recordPaid' || line.answer.uploadedById !== actor.userId,
          )
        : [],
    own: line.answer.uploadedById === actor.userId,
  });
}
export type CasePage = Extract<Awaited<ReturnType<typeof readCase>>, { ok: true }>['value'];

/** An answer as it came, byte for byte; each download is on record. */
export async function downloadAnswer(
  actor: Actor,
  answerId: string,
): Promise<Outcome<{ name: string; bytes: Uint8Array<ArrayBuffer> }>> {
  if (!may(actor, 'return', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    const answer = await tx.bankAnswer.findUnique({ where: { id: answerId } });
    if (!answer) return refuse('notFound');
    const content = unseal(answer.contentSealed);
    if (hashOf(content) !== answer.contentHash) return refuse('award.fileAltered');
    await audit(tx, {
      actor,
      action: 'payment.answerDownloaded',
      subject: { type: 'BankAnswer', id: answerId },
    });
    return done({
      name: answer.name || `${answer.kind}.txt`,
      bytes: new TextEncoder().encode(content),
    });
  });
}
