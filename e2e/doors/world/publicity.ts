import { confirmObjection } from '#app/competition/announcement/confirm-objection.server.ts';
import { decideSelection } from '#app/competition/announcement/decide-selection.server.ts';
import { fileObjection, objectionSchema } from '#app/competition/announcement/file-objection.server.ts';
import { latestRankings } from '#app/competition/announcement/latest-rankings.server.ts';
import { proposeWinners } from '#app/competition/announcement/propose-winners.server.ts';
import { startPublicity } from '#app/competition/announcement/start-publicity.server.ts';
import { callInForce } from '#app/competition/call/in-force.server.ts';
import { drawPanel } from '#app/competition/panel/draw/draw-panel.server.ts';
import { closeRound } from '#app/competition/panel/round/close-round.server.ts';
import { openRound } from '#app/competition/panel/round/open-round.server.ts';
import { startRound } from '#app/competition/panel/round/start-round.server.ts';
import { computeRankings } from '#app/competition/ranking/compute-rankings.server.ts';
import { makeReports } from '#app/competition/ranking/report/make-reports.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { passDeadline, score, screen } from '#prisma/seed/competition.ts';
import { must, person } from '#prisma/seed/people.ts';
import { publishBlind, signAll } from './blind-calls.ts';
import { enterNamed } from './entries.ts';
import { tokenMailedTo } from './tokens.ts';

const trackKey = 'closed-robotics';
/** Who sits on the panel of the closed blind round: five of the six, the one who is drawn elsewhere and unsigned is not among them. */
const panel = ['panel1', 'panel2', 'panel3', 'panel4', 'panel6'].map((account) => `demo-${account}`);

/** A blind round that is closed, ranked and reported, whose list is public and has met an objection. */
export async function closedBlindRound(units: Map<string, string>): Promise<Record<string, string>> {
  const callId = await publishBlind('doors-publicity', trackKey);
  const entered = [
    await enterNamed(callId, units, { lead: 'lingxi', trackKey, partners: ['shudun'] }),
    await enterNamed(callId, units, { lead: 'jinjiang', trackKey, partners: [] }),
  ];
  await passDeadline(callId);
  for (const id of entered) await screen(id);
  await db.expert.updateMany({ where: { userId: { in: panel } }, data: { specialties: [trackKey] } });
  const secretary = await person('secretary1');
  const roundId = must(await startRound(secretary, callId), 'the round');
  must(await drawPanel(secretary, { roundId, trackKey }), 'drawing');
  await signAll(roundId);
  must(await openRound(secretary, roundId), 'opening');
  await score(roundId, (await callInForce(db, callId)).content.rubric.criteria);
  must(await closeRound(secretary, roundId), 'closing');
  must(await computeRankings(secretary, roundId), 'ranking');
  must(await makeReports(secretary, roundId), 'the report');
  const ranked = (await latestRankings(db, callId))?.solutions ?? [];
  const items = ranked.map(({ submissionId }) => ({
    submissionId,
    outcome: 'winner' as const,
    departureReason: '',
  }));
  const [organiser, other] = [await person('organiser1'), await person('organiser2')];
  const selectionId = must(await proposeWinners(organiser, { callId, note: '', items }), 'proposing');
  must(await decideSelection(other, { selectionId, decision: 'approve' }), 'approving');
  must(await startPublicity(organiser, selectionId), 'the publicity');
  const report = await db.panelReport.findFirstOrThrow({ where: { roundId } });
  return { publicityCall: callId, closedRound: roundId, report: report.id, ...(await objectTo(selectionId)) };
}

async function objectTo(selectionId: string): Promise<Record<string, string>> {
  const winner = await db.selectionItem.findFirstOrThrow({ where: { selectionId, outcome: 'winner' } });
  const objection = objectionSchema.parse({
    selectionId,
    submissionId: winner.submissionId,
    byKind: 'person',
    byName: '异议人',
    phone: '13900000099',
    email: 'objector@example.com',
    ground: 'rights',
    statement: '该方案的核心算法与本人已授权的发明专利实质相同，附专利号与比对说明，请予核查。',
    evidence: '专利证书与比对表',
  });
  must(await fileObjection(objection), 'objecting');
  const objectionToken = await tokenMailedTo('objector@example.com', 'objections');
  must(await confirmObjection(objectionToken), 'confirming the objection');
  return { selection: selectionId, objectionToken };
}
