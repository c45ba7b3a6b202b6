import { z } from 'zod';
import { isSignedBy } from '#app/competition/panel/membership/commitment.ts';
import { ofPanel } from '#app/competition/panel/supplementary/open-reviews.ts';
import { expertOf, may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { idField } from '#app/platform/web/fields.ts';

export const signSchema = z.object({
  reportId: idField,
  kind: z.enum(['agreed', 'dissent']),
  signedName: z.string().max(60),
  dissent: z.string().trim().max(4000).default(''),
});

/** Whether a report is one of a panel on which the actor sits. Another's does not exist for them. */
export async function mayBeAskedToSign(actor: Actor, reportId: string): Promise<Outcome<undefined>> {
  const expert = expertOf(actor);
  if (!expert.ok) return expert;
  const expertId = expert.value;
  const report = await db.panelReport.findUnique({
    where: { id: reportId },
    select: { roundId: true, trackKey: true },
  });
  const seat = report && { ...report, expertId, state: 'committed' as const, ...ofPanel };
  return seat && (await db.panelMember.count({ where: seat })) > 0 ? done() : refuse('notFound');
}

/**
 * 签署评审报告: a sitting member signs the report as it reads, by typing their own name while signed in, or writes their dissent; once, and
 * for good. @returns the signature's id
 */
export async function signReport(actor: Actor, input: z.output<typeof signSchema>): Promise<Outcome<string>> {
  const desk = expertOf(actor);
  if (!desk.ok) return desk;
  const expertId = desk.value;
  return transaction(async (tx) => {
    const report = await tx.panelReport.findUnique({
      where: { id: input.reportId },
      include: { round: { select: { callId: true } } },
    });
    if (!report) return refuse('notFound');
    const { roundId, trackKey, contentHash } = report;
    const member = await tx.panelMember.findFirst({
      where: { roundId, trackKey, expertId, state: 'committed', ...ofPanel },
      include: { expert: { select: { name: true } } },
    });
    if (!member || !may(actor, 'sign', 'PanelReport', member)) return refuse('notFound');
    await tx.$queryRaw`SELECT id FROM "PanelMember" WHERE id = ${member.id} FOR UPDATE`;
    const newer = await tx.panelReport.count({
      where: { roundId, trackKey, madeAt: { gt: report.madeAt } },
    });
    if (newer > 0) return refuse('rounds.reportSuperseded');
    const signature = await tx.panelReportSignature.findUnique({
      where: { reportId_memberId: { reportId: report.id, memberId: member.id } },
    });
    if (signature) return refuse('rounds.alreadySigned');
    if ((await databaseNow(tx)) > report.signUntil) return refuse('rounds.signingOver');
    const signedName = input.signedName.trim();
    if (!isSignedBy(signedName, member.expert.name))
      return refuse('panel.signedByOther', {}, { signedName: ['panel:refusals.signedByOther'] });
    const dissent = input.kind === 'dissent' ? input.dissent : '';
    if (input.kind === 'dissent' && dissent.length < 2)
      return refuse('rounds.dissentMissing', {}, { dissent: ['rounds:errors.dissent'] });
    const { id } = await tx.panelReportSignature.create({
      data: { reportId: report.id, memberId: member.id, kind: input.kind, signedName, dissent, contentHash },
      select: { id: true },
    });
    await audit(tx, {
      actor,
      action: input.kind === 'agreed' ? 'report.sign' : 'report.dissent',
      subject: { type: 'PanelReport', id: report.id },
      callId: report.round.callId,
      details: { memberId: member.id, contentHash },
    });
    return done(id);
  });
}
