import { roundLinks } from '#app/competition/panel/round/round-links.ts';
import { roundConfigurationSchema } from '#app/competition/panel/round/round-rules.ts';
import { notVoid } from '#app/competition/panel/round/standing-rounds.ts';
import { ofPanel } from '#app/competition/panel/supplementary/open-reviews.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { standingOf } from './report.ts';

export type ReportStates = Extract<Awaited<ReturnType<typeof reportStates>>, { ok: true }>['value'];
export type ReportState = ReportStates['tracks'][number];

/**
 * How the reports of a round stand: of every ranked track with a panel the report of its newest ranking, or none, and who signed.
 * @param number the round; without it the newest that is closed
 */
export async function reportStates(actor: Actor, callId: string, number: number | null = null) {
  if (!may(actor, 'read', 'PanelReport')) return refuse('forbidden');
  const rounds = await db.round.findMany({ where: { callId, ...notVoid }, orderBy: { number: 'desc' } });
  const round = rounds.find((r) => r.number === number) ?? rounds.find((r) => r.state === 'closed') ?? null;
  const rules = round && roundConfigurationSchema.parse(round.configuration);
  const rankings = await db.ranking.findMany({
    where: { roundId: round?.id ?? '' },
    distinct: ['trackKey'],
    orderBy: [{ trackKey: 'asc' }, { createdAt: 'desc' }],
    select: { id: true, trackKey: true },
  });
  const reports = await db.panelReport.findMany({
    where: { rankingId: { in: rankings.map((r) => r.id) } },
    include: { signatures: { select: { memberId: true, kind: true } } },
  });
  const members = await db.panelMember.findMany({
    where: { roundId: round?.id ?? '', state: 'committed', ...ofPanel },
    select: { id: true, trackKey: true },
  });
  const now = await databaseNow(db);
  const tracks = (rules?.tracks ?? []).flatMap(({ key, name }) => {
    const ranking = rankings.find((r) => r.trackKey === key);
    const sitting = members.filter((m) => m.trackKey === key);
    if (!ranking || sitting.length === 0) return [];
    const report = reports.find((r) => r.rankingId === ranking.id);
    const standings = report
      ? sitting.map((m) =>
          standingOf(
            report.signatures.find((s) => s.memberId === m.id),
            report.signUntil,
            now,
          ),
        )
      : [];
    const count = (standing: string) => standings.filter((s) => s === standing).length;
    return [
      {
        key,
        name,
        reportId: report?.id ?? null,
        signUntil: report?.signUntil ?? null,
        members: sitting.length,
        agreed: count('agreed'),
        dissents: count('dissent'),
        pending: count('pending'),
        silent: count('silent'),
      },
    ];
  });
  return done({
    callId,
    round: round && { id: round.id, number: round.number, state: round.state },
    rounds: roundLinks(rounds),
    tracks,
    mayMake:
      may(actor, 'manage', 'PanelReport') &&
      round?.state === 'closed' &&
      tracks.some((t) => t.reportId === null),
  });
}
