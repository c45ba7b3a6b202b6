import { ofPanel } from '#app/competition/panel/supplementary/open-reviews.ts';
import { expertOf } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { reportContentSchema } from './report.ts';

/** The reports of a judge's own panels, newest first, with whether they still wait for the judge's signature. */
export async function reportsToSign(actor: Actor) {
  const desk = expertOf(actor);
  if (!desk.ok) return [];
  const expertId = desk.value;
  const memberships = await db.panelMember.findMany({
    where: { expertId, state: 'committed', ...ofPanel, round: { state: 'closed' } },
    select: { id: true, roundId: true, trackKey: true },
  });
  const reports = await db.panelReport.findMany({
    where: { OR: memberships.map(({ roundId, trackKey }) => ({ roundId, trackKey })) },
    orderBy: { madeAt: 'desc' },
    include: { signatures: { select: { memberId: true } } },
  });
  const shown = new Set<string>();
  return reports.flatMap((report) => {
    const { roundId, trackKey } = report;
    const member = memberships.find((m) => m.roundId === roundId && m.trackKey === trackKey);
    // Of a track that was ranked again only the newest report is signed.
    if (!member || shown.has(`${roundId}:${trackKey}`)) return [];
    shown.add(`${roundId}:${trackKey}`);
    const { track, round, call } = reportContentSchema.parse(report.content);
    const signed = report.signatures.some((s) => s.memberId === member.id);
    return [
      {
        id: report.id,
        track,
        round: round.name,
        title: call.title,
        madeAt: report.madeAt,
        signUntil: report.signUntil,
        signed,
      },
    ];
  });
}
