import { may } from '#app/competition/permissions.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { config } from '#app/platform/config/config.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { sendMail } from '#app/platform/mail/send.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** 催办: writes to every judge who has sheets left to lock, or to one of them. @returns how many letters were sent */
export async function remindJudges(
  actor: Actor,
  roundId: string,
  expertId?: string,
): Promise<Outcome<number>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  return transaction(async (tx) => {
    const round = await tx.round.findUnique({
      where: { id: roundId },
      select: { state: true, callId: true },
    });
    if (!round) return refuse('notFound');
    if (round.state !== 'open') return refuse('scoring.roundNotOpen');
    const waiting = await tx.assignment.groupBy({
      by: ['expertId'],
      where: {
        roundId,
        cancelledAt: null,
        ...(expertId && { expertId }),
        NOT: { sheets: { some: { state: 'locked', reopenedBy: null } } },
      },
      _count: true,
    });
    if (waiting.length === 0) return refuse('scoring.nobodyToRemind');
    for (const { expertId: to, _count } of waiting) await remind(tx, to, _count);
    await audit(tx, {
      actor,
      action: 'round.remind',
      subject: { type: 'Round', id: roundId },
      callId: round.callId,
      details: { experts: waiting.map((w) => w.expertId) },
    });
    return done(waiting.length);
  });
}

async function remind(tx: Tx, expertId: string, count: number) {
  const expert = await tx.expert.findUniqueOrThrow({
    where: { id: expertId },
    select: { name: true, email: true, userId: true },
  });
  const user = expert.userId
    ? await tx.user.findUnique({ where: { id: expert.userId }, select: { locale: true } })
    : null;
  const t = await translator(user?.locale === 'en' ? 'en' : 'zh-CN');
  const link = new URL('/judging', config().APP_URL).href;
  await sendMail(tx, {
    to: expert.email,
    subject: t('scoring:mail.subject', { count }),
    text: t('scoring:mail.text', { name: expert.name, count, link }),
  });
}
