import { callInForce } from '#app/competition/call/in-force.server.ts';
import { chairOf } from '#app/competition/panel/defence/stage.server.ts';
import { shownLead } from '#app/competition/panel/eye/shown.ts';
import { standing } from '#app/competition/panel/eye/standing-conflicts.server.ts';
import { roundConfigurationSchema, roundRule } from '#app/competition/panel/round/round-rules.ts';
import { ofPanel } from '#app/competition/panel/supplementary/open-reviews.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import type { Ranking, Round } from '#app/platform/database/generated/client.ts';
import { rankingConfigurationSchema } from '../rule/configuration.ts';
import { rankingOutputSchema } from '../rule/output.ts';
import type { ReportContent } from './report.ts';

/** Everything that the report of one ranking says, as it stands in the database now. */
export async function collectReport(tx: Tx, round: Round, ranking: Ranking): Promise<ReportContent> {
  const { content, call } = await callInForce(tx, round.callId);
  const rules = roundConfigurationSchema.parse(round.configuration);
  const rule = roundRule(rules, round.number);
  const track = rules.tracks.find((t) => t.key === ranking.trackKey);
  const where = { roundId: round.id, trackKey: ranking.trackKey };
  const key = { roundId_trackKey: where };
  const { places } = rankingOutputSchema.parse(ranking.output);
  const submissions = await tx.submission.findMany({
    where: { id: { in: places.map((p) => p.submissionId) } },
    select: { id: true, number: true, title: true, leadProvider: { select: { name: true } } },
  });
  const solution = (id: string) => submissions.find((s) => s.id === id);
  // The panel signs the report: it says no more of an entrant than the panel may know.
  const unitOf = (id: string) => {
    const entry = solution(id);
    return (entry && shownLead(round, entry.leadProvider)) ?? '';
  };
  const panel = await panelOf(tx, where);
  const sheets = await tx.scoreSheet.findMany({
    where: { assignment: { ...where, cancelledAt: null }, state: 'locked' },
    orderBy: [{ assignment: { submissionId: 'asc' } }, { number: 'asc' }, { id: 'asc' }],
    select: {
      reopenReason: true,
      number: true,
      reopenedBy: { select: { id: true } },
      assignment: { select: { submissionId: true } },
    },
  });
  const conferences = await tx.conference.findMany({ where, orderBy: { convenedAt: 'asc' } });
  const [draw = null, ...furtherDraws] = await tx.panelDraw.findMany({
    where,
    orderBy: { number: 'asc' },
    select: { reason: true, seed: true, snapshotHash: true },
  });
  const lot = await tx.defenceLot.findUnique({ where: key, select: { seed: true, snapshotHash: true } });
  const { rule: ranked, rounds = [] } = rankingConfigurationSchema.parse(ranking.configuration);
  return {
    call: { slug: call.slug, title: content.title, organiser: content.organiser },
    track: {
      key: ranking.trackKey,
      zh: track?.name.zh ?? ranking.trackKey,
      en: track?.name.en ?? '',
      quota: track?.quota ?? 0,
    },
    round: {
      number: round.number,
      name: rule.name,
      kind: rule.kind,
      blind: round.blind,
      openedAt: round.openedAt?.toISOString() ?? null,
      closedAt: round.closedAt?.toISOString() ?? null,
    },
    panel,
    conflicts: await tx.conflict.count({
      where: {
        callId: round.callId,
        ...standing,
        submissionId: { in: places.map((p) => p.submissionId) },
        expertId: { in: await expertsOf(tx, where) },
      },
    }),
    draw: draw && { seed: draw.seed, snapshotHash: draw.snapshotHash },
    furtherDraws,
    lot,
    sheets: sheets.filter((s) => !s.reopenedBy).length,
    reopened: sheets
      .filter((s) => s.number > 1)
      .map((s) => ({ number: solution(s.assignment.submissionId)?.number ?? '', reason: s.reopenReason })),
    conferences: conferences.map((c) => ({
      number: solution(c.submissionId)?.number ?? '',
      title: solution(c.submissionId)?.title ?? '',
      state: c.state,
      minutes: c.minutes,
      attendees: panel.filter((m) => c.attendees.includes(m.memberId)).map((m) => m.name),
    })),
    rule: { method: ranked.method, passMarkCentipoints: ranked.passMarkCentipoints, weights: rounds },
    results: places.map((p) => ({
      submissionId: p.submissionId,
      number: p.number,
      place: p.place,
      tied: p.tied,
      eligible: p.eligible,
      reason: p.reason,
      scoreCentipoints: p.scoreCentipoints,
      ...(p.adjustedCentipoints !== undefined && { adjustedCentipoints: p.adjustedCentipoints }),
      ...(p.rounds && { rounds: p.rounds }),
      title: solution(p.submissionId)?.title ?? '',
      unit: unitOf(p.submissionId),
    })),
    ranking: {
      id: ranking.id,
      inputHash: ranking.inputHash,
      outputHash: ranking.outputHash,
      computedAt: ranking.createdAt.toISOString(),
    },
  };
}

interface TrackOfRound {
  roundId: string;
  trackKey: string;
}

async function expertsOf(tx: Tx, where: TrackOfRound): Promise<string[]> {
  const members = await tx.panelMember.findMany({ where, select: { expertId: true } });
  return members.map((m) => m.expertId);
}

async function panelOf(tx: Tx, where: TrackOfRound): Promise<ReportContent['panel']> {
  const members = await tx.panelMember.findMany({
    where: { ...where, ...ofPanel },
    orderBy: { drawPosition: 'asc' },
    include: { expert: { select: { name: true, unitName: true, title: true } } },
  });
  const chair = await chairOf(tx, where.roundId, where.trackKey);
  return members.map((m) => ({
    memberId: m.id,
    position: m.drawPosition,
    name: m.expert.name,
    unit: m.expert.unitName,
    title: m.expert.title,
    chair: chair?.memberId === m.id ? chair.kind : null,
    replaces: members.find((other) => other.id === m.replacesId)?.expert.name ?? null,
    recused: m.state === 'recused' ? m.recusedReason : null,
    departure: m.departure,
    added: m.addedReason || null,
  }));
}
