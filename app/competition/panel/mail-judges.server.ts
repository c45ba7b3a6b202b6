import { config } from '#app/platform/config/config.server.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { sendMail } from '#app/platform/mail/send.server.ts';

/** Asks drawn experts to declare conflicts and sign the commitment. */
export async function askForCommitments(
  tx: Tx,
  members: readonly { id: string; expertId: string }[],
): Promise<void> {
  const experts = await tx.expert.findMany({
    where: { id: { in: members.map((m) => m.expertId) } },
    select: { id: true, name: true, email: true },
  });
  for (const member of members) {
    const expert = experts.find((e) => e.id === member.expertId);
    if (!expert) continue;
    await sendMail(tx, {
      to: expert.email,
      subject: '请签署评审专家承诺书 / Please sign the judge’s commitment',
      text: `${expert.name}，您好：您已被随机抽取为评审专家。请申明回避情形并签署承诺书：\nYou were drawn as a judge. Please declare conflicts of interest and sign the commitment:\n${config().APP_URL}/judging/commitments/${member.id}`,
    });
  }
}

/** Tells judges that their solutions are there to be scored. */
export async function tellJudging(tx: Tx, expertIds: readonly string[]): Promise<void> {
  const experts = await tx.expert.findMany({
    where: { id: { in: [...expertIds] } },
    select: { name: true, email: true },
  });
  for (const { name, email } of experts) {
    await sendMail(tx, {
      to: email,
      subject: '评审已开始 / Judging has begun',
      text: `${name}，您好：评审已开始，请登录评分：\nJudging has begun. Please sign in to score:\n${config().APP_URL}/judging`,
    });
  }
}
