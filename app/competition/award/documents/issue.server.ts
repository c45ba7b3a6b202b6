import { z } from 'zod';
import { rulesThatStand } from '#app/competition/call/rules-that-stand.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { config } from '#app/platform/config/config.server.ts';
import { db, type Tx, transaction } from '#app/platform/database/client.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';
import { finalContentSchema } from '../final-content.server.ts';
import { openFollowUps } from '../follow-up/open.server.ts';
import { hashOfCode, newCode } from './code.server.ts';
import type { Paper } from './content.ts';

/** The job that makes the file of a paper; its handler is in `make-document.server.ts`, which draws. */
export const MAKE = 'award.makeDocument';

/** Sees to it that the file of a paper is made once the caller's transaction has committed. */
export async function askToMake(tx: Tx, documentId: string): Promise<void> {
  await enqueue(tx, MAKE, { documentId }, { key: `${MAKE}:${documentId}` });
}

const ISSUE = 'award.issuePapers';

/** Sees to it that every award of a final list gets its papers once the caller's transaction has committed. */
export async function askToIssue(tx: Tx, finalListId: string): Promise<void> {
  await enqueue(tx, ISSUE, { finalListId }, { key: `${ISSUE}:${finalListId}` });
}

/**
 * 颁发证书与奖励通知书 to every award of a final list, and opens the reports that it owes, each in a transaction of its own, so that a long list holds nobody up. An award that
 * has papers is left alone: it may run any number of times.
 */
export async function issuePapers(finalListId: string): Promise<void> {
  const grants = await db.grant.findMany({
    where: { finalListId, documents: { none: {} } },
    orderBy: { number: 'asc' },
    select: { id: true, finalList: { select: { announcedAt: true } } },
  });
  for (const { id, finalList } of grants)
    await transaction(async (tx) => {
      await issueTo(tx, id);
      await openFollowUps(tx, id, finalList.announcedAt);
    });
}

async function issueTo(tx: Tx, grantId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Grant" WHERE id = ${grantId} FOR UPDATE`;
  if (await tx.awardDocument.count({ where: { grantId } })) return;
  const paper = await paperOf(tx, grantId);
  const code = newCode();
  const certificate = { ...paper, code, verifyAt: `${config().APP_URL}/verify/${code}` };
  const base = { subject: grantId, grantId, format: 'pdf' as const, title: `${paper.number} ${paper.title}` };
  for (const data of [
    { ...base, kind: 'certificate' as const, content: certificate, codeHash: hashOfCode(code) },
    { ...base, kind: 'notice' as const, content: paper },
  ]) {
    const { id } = await tx.awardDocument.create({ data, select: { id: true } });
    await askToMake(tx, id);
  }
}

/**
 * What follows for its papers when an award is revoked: they stay on record as superseded, and a notice of the revocation takes the
 * place of the notice of the award. There is no certificate any more.
 */
export async function supersedePapers(
  tx: Tx,
  grantId: string,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  const before = await tx.awardDocument.findMany({
    where: { grantId },
    select: { kind: true, revision: true },
    orderBy: { revision: 'desc' },
  });
  await tx.awardDocument.updateMany({
    where: { grantId, supersededAt: null },
    data: { supersededAt: at, supersededReason: reason },
  });
  const paper = await paperOf(tx, grantId);
  const { id } = await tx.awardDocument.create({
    data: {
      kind: 'notice',
      subject: grantId,
      grantId,
      format: 'pdf',
      title: `${paper.number} ${paper.title}`,
      revision: (before.find(({ kind }) => kind === 'notice')?.revision ?? 0) + 1,
      content: { ...paper, revoked: { on: toShanghaiDate(at), reason } },
    },
    select: { id: true },
  });
  await askToMake(tx, id);
}

async function paperOf(tx: Tx, grantId: string): Promise<Paper> {
  const grant = await tx.grant.findUniqueOrThrow({
    where: { id: grantId },
    select: {
      number: true,
      amountFen: true,
      submission: { select: { number: true, callId: true } },
      finalList: { select: { content: true, contentHash: true, announcedAt: true } },
    },
  });
  const { winners } = finalContentSchema.parse(grant.finalList.content);
  const winner = winners.find(({ number }) => number === grant.submission.number);
  if (!winner) throw new Error(`award ${grant.number} is not on its final list`);
  const { content } = await rulesThatStand(tx, grant.submission.callId);
  const track = content.tracks.find(({ key }) => key === winner.track)?.name;
  return {
    number: grant.number,
    title: winner.title,
    lead: winner.lead,
    members: winner.members,
    call: content.title,
    track: track ?? { zh: winner.track, en: winner.track },
    organiser: content.organiser,
    amountFen: grant.amountFen.toString(),
    announcedOn: toShanghaiDate(grant.finalList.announcedAt),
    listHash: grant.finalList.contentHash,
  };
}

export const papersIssue = defineJob(ISSUE, z.object({ finalListId: z.string() }), ({ finalListId }) =>
  issuePapers(finalListId),
);
