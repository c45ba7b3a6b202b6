import { ofPanel } from '#app/competition/panel/supplementary/open-reviews.ts';
import { expertOf, may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { canonicalHash } from '#app/platform/audit/canonical-hash.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { reportContentSchema, standingOf } from './report.ts';

export type ReportPage = Extract<Awaited<ReturnType<typeof readReport>>, { ok: true }>['value'];

/** A report with its signatures, for the staff and for the members of its panel; for nobody else does it exist. */
export async function readReport(actor: Actor, reportId: string) {
  const report = await db.panelReport.findUnique({
    where: { id: reportId },
    include: { signatures: true, round: { select: { callId: true } } },
  });
  const { roundId, trackKey } = report ?? {};
  const members = await db.panelMember.findMany({
    where: { roundId: roundId ?? '', trackKey: trackKey ?? '', state: 'committed', ...ofPanel },
    orderBy: { drawPosition: 'asc' },
    select: { id: true, expertId: true, expert: { select: { name: true } } },
  });
  const desk = expertOf(actor);
  const mine = desk.ok ? members.find((m) => m.expertId === desk.value) : undefined;
  const staff = may(actor, 'read', 'PanelReport');
  if (!staff && !mine) return refuse(desk.ok ? 'notFound' : 'forbidden');
  if (!report) return refuse('notFound');
  const newer = await db.panelReport.count({
    where: { roundId, trackKey, madeAt: { gt: report.madeAt } },
  });
  const now = await databaseNow(db);
  return done({
    id: report.id,
    callId: staff ? report.round.callId : null,
    content: reportContentSchema.parse(report.content),
    contentHash: report.contentHash,
    /** the stored text still has the hash that was signed */
    holds: canonicalHash(report.content as object) === report.contentHash,
    madeAt: report.madeAt,
    signUntil: report.signUntil,
    superseded: newer > 0,
    maySign:
      mine !== undefined &&
      newer === 0 &&
      now <= report.signUntil &&
      !report.signatures.some((s) => s.memberId === mine.id),
    signatures: members.map((m) => {
      const signature = report.signatures.find((s) => s.memberId === m.id);
      return {
        memberId: m.id,
        name: m.expert.name,
        standing: standingOf(signature, report.signUntil, now),
        signedAt: signature?.signedAt ?? null,
        dissent: signature?.dissent ?? '',
      };
    }),
  });
}
