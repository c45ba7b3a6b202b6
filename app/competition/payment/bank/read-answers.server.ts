import { createHash } from 'node:crypto';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { unseal } from '#app/platform/config/seal.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { hasSigned } from '../order/payout-steps.ts';
import { decisionsFor } from './close-case.server.ts';
import { MOST_AT_ONCE } from './confirm-answer.server.ts';

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

const withSigners = {
  omit: { rawSealed: true },
  include: {
    bankCase: true,
    payout: {
      select: {
        ...{ state: true, preparedById: true, reviewedById: true, approvedById: true, endorsedById: true },
        grant: { select: { id: true, number: true } },
      },
    },
  },
} satisfies Prisma.BankAnswerLineDefaultArgs;

/** A line as a page shows it. */
const lineOf = ({
  amountFen,
  payout,
  decidedById: _,
  proofId: __,
  ...line
}: Prisma.BankAnswerLineGetPayload<typeof shown>) => ({
  ...line,
  amountFen: amountFen?.toString() ?? null,
  grant: payout?.grant && { id: payout.grant.id, number: payout.grant.number },
});

/** Answers and lines on one page, and most cases shown at once. */
const ANSWERS = 30;
const LINES = 100;
const CASES = 50;

/** The answers of the bank, newest first, with what became of their lines; and the cases that wait for a person, oldest first. */
export async function listAnswers(actor: Actor, page = 1) {
  if (!may(actor, 'read', 'Payout')) return refuse('forbidden');
  const total = await db.bankAnswer.count();
  const answers = await db.bankAnswer.findMany({
    orderBy: { uploadedAt: 'desc' },
    skip: (page - 1) * ANSWERS,
    take: ANSWERS,
    omit: { contentSealed: true },
  });
  const groups = await db.bankAnswerLine.groupBy({
    by: ['answerId', 'verdict', 'outcome'],
    where: { answerId: { in: answers.map(({ id }) => id) } },
    _count: true,
  });
  const cases = await db.bankCase.findMany({
    where: { decision: null },
    orderBy: { openedAt: 'asc' },
    take: CASES,
    include: { line: shown },
  });
  const open = await db.bankCase.count({ where: { decision: null } });
  const nameOf = await namesOf(answers.map((a) => a.uploadedById));
  return done({
    answers: answers.map(({ uploadedById, ...answer }) => {
      const of = groups.filter(({ answerId }) => answerId === answer.id);
      return {
        ...answer,
        by: nameOf(uploadedById),
        lines: of.reduce((sum, { _count }) => sum + _count, 0),
        waiting: of.reduce((sum, { outcome, _count }) => sum + (outcome === 'waiting' ? _count : 0), 0),
        verdicts: [...Map.groupBy(of, ({ verdict }) => verdict)].map(([verdict, some]) => ({
          verdict,
          count: some.reduce((sum, { _count }) => sum + _count, 0),
        })),
      };
    }),
    page,
    pages: Math.max(1, Math.ceil(total / ANSWERS)),
    cases: cases.map(({ line, ...one }) => ({ ...one, line: lineOf(line) })),
    moreCases: open - cases.length,
    mayRead: may(actor, 'return', 'Payout'),
  });
}
export type AnswersPage = Extract<Awaited<ReturnType<typeof listAnswers>>, { ok: true }>['value'];

/** One answer: the lines that wait for a second person, the first of them, and a page of all its lines. */
export async function readAnswerPage(actor: Actor, answerId: string, page = 1) {
  if (!may(actor, 'read', 'Payout')) return refuse('forbidden');
  const answer = await db.bankAnswer.findUnique({
    where: { id: answerId },
    omit: { contentSealed: true },
  });
  if (!answer) return refuse('notFound');
  const [lines, waiting, total, waitingCount] = await Promise.all([
    db.bankAnswerLine.findMany({
      where: { answerId },
      orderBy: { line: 'asc' },
      skip: (page - 1) * LINES,
      take: LINES,
      ...shown,
    }),
    db.bankAnswerLine.findMany({
      where: { answerId, outcome: 'waiting' },
      orderBy: { line: 'asc' },
      take: MOST_AT_ONCE,
      ...withSigners,
    }),
    db.bankAnswerLine.count({ where: { answerId } }),
    db.bankAnswerLine.count({ where: { answerId, outcome: 'waiting' } }),
  ]);
  const nameOf = await namesOf([answer.uploadedById, ...lines.map((line) => line.decidedById)]);
  const own = answer.uploadedById === actor.userId;
  const confirms = may(actor, 'confirm', 'Payout') && !own;
  return done({
    ...answer,
    by: nameOf(answer.uploadedById),
    own,
    lines: lines.map((line) => ({ ...lineOf(line), decidedBy: nameOf(line.decidedById) })),
    page,
    pages: Math.max(1, Math.ceil(total / LINES)),
    waiting: waiting.map((line) => ({
      ...lineOf(line),
      signed: line.payout !== null && hasSigned(line.payout, actor.userId),
    })),
    waitingCount,
    mayConfirm: confirms,
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
  const acts = may(actor, 'return', 'Payout') || may(actor, 'confirm', 'Payout');
  const own = line.answer.uploadedById === actor.userId;
  const signed = payout !== null && hasSigned(payout, actor.userId);
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
      found.decision === null && may(actor, 'confirm', 'Payout') && !own && !signed
        ? decisionsFor(payout)
        : [],
    own,
    signed,
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
    // An answer of an earlier version was kept as a text.
    const bytes = new Uint8Array(Buffer.from(content, answer.encoding === '' ? 'utf8' : 'base64'));
    if (createHash('sha256').update(bytes).digest('hex') !== answer.contentHash)
      return refuse('award.fileAltered');
    await audit(tx, {
      actor,
      action: 'payment.answerDownloaded',
      subject: { type: 'BankAnswer', id: answerId },
    });
    return done({
      name: answer.name || `${answer.kind}.txt`,
      bytes,
    });
  });
}
