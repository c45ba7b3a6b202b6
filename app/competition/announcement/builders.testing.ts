import { createHash, randomUUID } from 'node:crypto';
import {
  aCallRow,
  aFund,
  aProviderRow,
  aSubmissionRow,
  aVersionRow,
} from '#app/competition/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { defaultCallContent } from '#app/competition/call/default-content.ts';
import { aCredit } from '#app/competition/fund/builders.testing.ts';
import { roundLife } from '#app/competition/panel/round/round-life.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { moved } from '#app/platform/database/as-owner.testing.ts';
import { db } from '#app/platform/database/client.server.ts';
import { walkTo } from '#app/platform/lifecycle/walk.testing.ts';
import { confirmObjection } from './confirm-objection.server.ts';
import { decideSelection } from './decide-selection.server.ts';
import { fileObjection } from './file-objection.server.ts';
import { proposeWinners } from './propose-winners.server.ts';
import { startPublicity } from './start-publicity.server.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
export const AWARD = 10_000_000n;

/** An owner of a unit, as a person known to the database. */
export async function anOwner(providerId: string): Promise<Actor> {
  const user = await db.user.create({ data: { name: '负责人', email: `${randomUUID()}@example.com` } });
  await db.providerMember.create({ data: { providerId, userId: user.id, role: 'owner' } });
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    roles: [],
    providers: [{ id: providerId, role: 'owner' }],
    expertId: null,
    twoFactor: false,
    locale: 'zh-CN',
  };
}

/** A call whose review is closed and whose first track is ranked: `solutions` in the order of their places, with money in its fund. */
export async function aRankedCall({ solutions = 3, availableFen = 10n * AWARD, quota = 2 } = {}) {
  const fund = await aFund();
  if (availableFen > 0n) {
    await aCredit(fund.id, availableFen);
  }
  const call = await aCallRow({ fundId: fund.id });
  const now = Date.now();
  const content = defaultCallContent({
    opensAt: new Date(now),
    submissionDeadline: new Date(now + 1),
    reviewUntil: new Date(now + 2),
  });
  const trackKey = content.tracks[0]?.key ?? '';
  content.tracks = content.tracks.map((track) => ({ ...track, quota }));
  const version = await db.callVersion.create({
    data: { callId: call.id, number: 1, content, contentHash: sha(call.id), changes: [], publishedById: 'o' },
  });
  await db.call.update({ where: { id: call.id }, data: { currentVersionId: version.id } });
  const round = await db.round.create({
    data: {
      callId: call.id,
      number: 1,
      blind: false,
      callVersionId: version.id,
      configuration: {},
      createdById: 's',
    },
  });

  await walkTo(db, roundLife, round.id, 'closed');

  const entries: { id: string; providerId: string; number: string }[] = [];
  for (let i = 1; i <= solutions; i++) {
    const lead = await aProviderRow();
    const { id } = await aSubmissionRow({ callId: call.id, leadProviderId: lead.id });
    const { id: versionId } = await aVersionRow(id);
    const number = `YXT-${call.id.slice(-6)}-${i}`;
    await db.submission.update({
      where: { id },
      data: { number, trackKey, currentVersionId: versionId },
    });
    await walkTo(db, submissionLife, id, 'ranked');
    entries.push({ id, providerId: lead.id, number });
  }
  const places = entries.map(({ id, number }, i) => ({
    submissionId: id,
    number,
    place: i + 1,
    tied: false,
    eligible: true,
    reason: null,
    scoreCentipoints: 9000 - i * 100,
    sheets: 5,
    dropped: [],
    totals: [],
    decidedBy: null,
  }));
  await db.ranking.create({
    data: {
      roundId: round.id,
      trackKey,
      configuration: {},
      input: {},
      inputHash: sha('in'),
      output: { method: 'trimmedMean', passMarkCentipoints: 7000, places },
      outputHash: sha('out'),
      createdById: 's',
    },
  });
  const items = entries.map(({ id }, i) => ({
    submissionId: id,
    outcome: i < quota ? ('winner' as const) : ('reserve' as const),
    departureReason: '',
  }));
  return {
    fund,
    call,
    entries,
    proposal: { callId: call.id, note: '', items },
    proposer: aStaffActor('organiser'),
    decider: aStaffActor('organiser'),
  };
}

/** A ranked call whose list another organiser has approved, in publicity from today. */
export async function aCallInPublicity(options: Parameters<typeof aRankedCall>[0] = {}) {
  const ranked = await aRankedCall(options);
  const selectionId = must(await proposeWinners(ranked.proposer, ranked.proposal));
  must(await decideSelection(ranked.decider, { selectionId, decision: 'approve' }));
  must(await startPublicity(ranked.proposer, selectionId));
  return { ...ranked, selectionId };
}

/** Moves a publicity period into the past, as the tables' owner: the database's clock cannot be moved. */
export async function endPublicity(selectionId: string): Promise<void> {
  const sql = `UPDATE "Selection" SET "publicityFrom" = '2026-01-05', "publicityTo" = '2026-01-09' WHERE id = $1`;
  await moved('Selection', 'goes_forward', sql, [selectionId]);
}

/** The secret of an objection's mailed link, in the newest letter to this address. */
export async function objectionTokenMailedTo(email: string): Promise<string> {
  const [mail] = await db.$queryRaw<{ text: string }[]>`
    SELECT data->'data'->>'text' AS text FROM pgboss.job WHERE data->'data'->>'to' = ${email} ORDER BY created_on DESC LIMIT 1`;
  return /\/objections\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

/** An objection that its objector has confirmed by the mailed link. @returns its number */
export async function aConfirmedObjection(...given: Parameters<typeof fileObjection>): Promise<string> {
  const number = must(await fileObjection(...given));
  must(await confirmObjection(await objectionTokenMailedTo(given[0].email)));
  return number;
}
