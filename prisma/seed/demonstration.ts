import { createOTP } from '@better-auth/utils/otp';
import { PDFDocument } from '@cantoo/pdf-lib';
import { decideSelection } from '#app/competition/announcement/decide-selection.server.ts';
import { latestRankings } from '#app/competition/announcement/latest-rankings.server.ts';
import { proposeWinners } from '#app/competition/announcement/propose-winners.server.ts';
import { startPublicity } from '#app/competition/announcement/start-publicity.server.ts';
import { atFirst, suggestOutcomes } from '#app/competition/announcement/suggestion.ts';
import { announceFinal } from '#app/competition/award/announce-final.server.ts';
import { callInForce } from '#app/competition/call/in-force.server.ts';
import { decideCap } from '#app/competition/fund/decide-cap.server.ts';
import { proposeCap } from '#app/competition/fund/propose-cap.server.ts';
import { closeRound } from '#app/competition/panel/round/close-round.server.ts';
import { confirmAccount } from '#app/competition/payment/account/confirm-account.server.ts';
import {
  decideHandPayment,
  recordHandPayment,
} from '#app/competition/payment/by-hand/hand-payment.server.ts';
import { signPayout } from '#app/competition/payment/order/decide-payout.server.ts';
import { preparePayout } from '#app/competition/payment/order/payout.server.ts';
import { recordCheck } from '#app/competition/provider/credit/record-check.server.ts';
import { unitsOf } from '#app/competition/provider/credit/standing.server.ts';
import { computeRankings } from '#app/competition/ranking/compute-rankings.server.ts';
import { keepProof } from '#app/platform/access/second-factor.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { db } from '#app/platform/database/client.server.ts';
import { demoSecondFactor } from './accounts.ts';
import { enter, openReview, passDeadline, publish, score, screen } from './competition.ts';
import { callInDefence } from './defence.ts';
import { reportOutcomes } from './follow-ups.ts';
import { moved } from './owner.ts';
import { must, person } from './people.ts';
import { inviteExperts, registerUnits } from './pool.ts';
import { showWinners } from './showcase.ts';
import { solutions } from './solutions.ts';

const two = ['robot-community', 'smart-emergency'];
const allTracks = ['robot-community', 'smart-traffic', 'smart-emergency', 'smart-medicine'];

const daysAgo = (days: number) => toShanghaiDate(new Date(Date.now() - days * 86_400_000));

/** Enters every solution of these tracks, submitted, and screens them. */
export async function enterAndScreen(
  callId: string,
  units: Map<string, string>,
  trackKeys: string[],
): Promise<void> {
  const entered: string[] = [];
  for (const solution of solutions.filter((s) => trackKeys.includes(s.track) && s.unit !== 'xinyu')) {
    entered.push(await enter(callId, units.get(solution.unit) ?? '', { ...solution, stage: 'submitted' }));
  }
  await passDeadline(callId);
  for (const submissionId of entered) await screen(submissionId);
}

/** A call that has run to its end: a ranking, a final list, one award paid and one waiting for its account. */
async function finishedCall(units: Map<string, string>): Promise<void> {
  const callId = await publish({
    slug: 'yingxiongtie-2026-1',
    suffix: { zh: '（2026年第一批）', en: ' (2026-1)' },
    quota: 1,
    trackKeys: two,
    openDays: 31,
  });
  await enterAndScreen(callId, units, two);
  const { content } = await callInForce(db, callId);
  const roundId = await openReview(callId, two);
  await score(roundId, content.rubric.criteria);
  const secretary = await person('secretary1');
  must(await closeRound(secretary, roundId), 'closing the round');
  must(await computeRankings(secretary, roundId), 'ranking');

  const ranked = (await latestRankings(db, callId))?.solutions ?? [];
  const outcomes = two.flatMap((trackKey) => [
    ...suggestOutcomes(
      ranked.filter((r) => r.trackKey === trackKey),
      1,
      content.award.reserves,
    ),
  ]);
  const items = outcomes.map(([submissionId, outcome]) => ({
    submissionId,
    outcome: atFirst(outcome),
    departureReason: '',
  }));
  const selectionId = must(
    await proposeWinners(await person('organiser1'), { callId, note: '', items }),
    'proposing',
  );
  must(await decideSelection(await person('organiser2'), { selectionId, decision: 'approve' }), 'approving');
  must(await startPublicity(await person('organiser1'), selectionId), 'the publicity');
  const sql = `UPDATE "Selection" SET "publicityFrom" = $2, "publicityTo" = $3 WHERE id = $1`;
  await moved('Selection', 'goes_forward', sql, [selectionId, daysAgo(7), daysAgo(1)]);
  must(await announceFinal(await person('organiser2'), selectionId), 'the final list');
  await setCaps(callId);
  await payFirst();
  await reportOutcomes();
  await showWinners();
}

/** A cap of this year in force, and one of the call that waits for its second person. */
async function setCaps(callId: string): Promise<void> {
  const { fundId } = await db.call.findUniqueOrThrow({ where: { id: callId }, select: { fundId: true } });
  const year = Number(toShanghaiDate(new Date()).slice(0, 4));
  const organiser = await person('organiser1');
  const ofYear = { scope: { year, callId: null }, amountFen: 2_000_000_000n };
  const capId = must(
    await proposeCap(organiser, { fundId: fundId ?? '', orderNumber: '成高新财〔2026〕8号', ...ofYear }),
    'the cap of the year',
  );
  must(await decideCap(await person('finance2'), capId, { approve: true }), 'approving the cap');
  const ofCall = { scope: { year: null, callId }, amountFen: 50_000_000n };
  must(
    await proposeCap(organiser, { fundId: fundId ?? '', orderNumber: '成高新财〔2026〕12号', ...ofCall }),
    'the cap of the call',
  );
}

async function payFirst(): Promise<void> {
  const grant = await db.grant.findFirst({ orderBy: { number: 'asc' } });
  const unit = grant && (await db.provider.findUniqueOrThrow({ where: { id: grant.providerId } }));
  if (!grant || !unit) return;
  const owner = await person(unit.createdById.replace('demo-', ''));
  must(
    await confirmAccount(owner, grant.id, {
      accountName: unit.name,
      bankName: '中国工商银行成都高新支行',
      bankCode: '102651000028',
      number: '4402239009022123456',
    }),
    'the account',
  );
  const [first, second, third] = await Promise.all(['finance1', 'finance2', 'finance3'].map(signer));
  if (!first || !second || !third) return;
  for (const providerId of await unitsOf(db, grant.submissionId))
    must(
      await recordCheck(first.actor, {
        providerId,
        results: { seriousViolation: 'clear', abnormalOperation: 'clear', judgmentDebtor: 'clear' },
        source: '信用中国、国家企业信用信息公示系统、中国执行信息公开网',
        checkedAt: new Date(),
        reference: 'XYZG-2026-0001',
        evidenceFileId: '',
        detail: '',
      }),
      'the credit check',
    );
  const payoutId = must(await preparePayout(first.actor, grant.id, first.proofId), 'preparing the order');
  must(await signPayout(second.actor, 'review', payoutId, second.proofId), 'reviewing the order');
  must(await signPayout(third.actor, 'approve', payoutId, third.proofId), 'approving the order');
  const paid = { payoutId, bankReference: 'CDGX-2026-0001', paidOn: toShanghaiDate(new Date()) };
  const handId = must(await recordHandPayment(first.actor, paid, await slip()), 'the payment');
  must(
    await decideHandPayment(second.actor, handId, { accept: true, proofId: second.proofId }),
    'confirming the payment',
  );
}

/** A demonstration person who has just given a code of their second factor. */
async function signer(id: string) {
  const actor = await person(id);
  const code = await createOTP(demoSecondFactor(id)).totp();
  return { actor, proofId: must(await keepProof(actor, code), 'the second factor') };
}

/** The bank's slip of a payment by hand. */
async function slip() {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('Payment order executed: CDGX-2026-0001', { x: 60, y: 720, size: 14 });
  return { name: 'CDGX-2026-0001.pdf', type: 'application/pdf', bytes: await pdf.save() };
}

/** A call under review: some sheets are locked, the others wait for their judges. */
async function callInReview(units: Map<string, string>): Promise<void> {
  const trackKeys = ['robot-community', 'smart-medicine'];
  const callId = await publish({
    slug: 'yingxiongtie-2026-2',
    suffix: { zh: '（2026年第二批）', en: ' (2026-2)' },
    quota: 1,
    trackKeys,
    openDays: 31,
  });
  await enterAndScreen(callId, units, trackKeys);
  const { content } = await callInForce(db, callId);
  await score(await openReview(callId, trackKeys), content.rubric.criteria, 7);
}

/** A call that takes entries: drafts and submitted ones. */
async function openCall(units: Map<string, string>): Promise<void> {
  const callId = await publish({
    slug: 'yingxiongtie-2026-3',
    suffix: { zh: '（2026年第三批）', en: ' (2026-3)' },
    quota: 3,
    openDays: 36,
  });
  for (const solution of solutions) await enter(callId, units.get(solution.unit) ?? '', solution);
}

/** Four calls at four stages, run by the verbs as people run them. */
export async function seedCompetitions(): Promise<void> {
  const units = await registerUnits();
  await inviteExperts(allTracks);
  await finishedCall(units);
  await callInReview(units);
  await callInDefence((callId, trackKeys) => enterAndScreen(callId, units, trackKeys));
  await openCall(units);
}
