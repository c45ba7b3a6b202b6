import type { Tx } from '#app/platform/database/client.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { expertsToTell } from './expert/experts-to-tell.server.ts';

/** Asks drawn experts to declare conflicts and sign the commitment. */
export async function askForCommitments(
  tx: Tx,
  members: readonly { id: string; expertId: string }[],
): Promise<void> {
  const experts = await expertsToTell(
    tx,
    members.map((m) => m.expertId),
  );
  for (const member of members) {
    const expert = experts.find((e) => e.id === member.expertId);
    if (expert) await sendLetter(tx, expert, 'panel.commitment', {}, `/judging/commitments/${member.id}`);
  }
}

/** Tells the judges of a solution that their panel confers about it. */
export async function tellConference(
  tx: Tx,
  number: string,
  judges: readonly { id: string; expertId: string }[],
): Promise<void> {
  const experts = await expertsToTell(
    tx,
    judges.map((j) => j.expertId),
  );
  for (const judge of judges) {
    const expert = experts.find((e) => e.id === judge.expertId);
    if (expert) await sendLetter(tx, expert, 'panel.conference', { number }, `/judging/${judge.id}`);
  }
}

/** Asks one more judge to review a solution: they sign the commitment first, if they have not. */
export async function askForReview(
  tx: Tx,
  member: { id: string; expertId: string; state: string },
  number: string,
  assignmentId: string,
): Promise<void> {
  const to = member.state === 'committed' ? `/judging/${assignmentId}` : `/judging/commitments/${member.id}`;
  for (const expert of await expertsToTell(tx, [member.expertId]))
    await sendLetter(tx, expert, 'panel.review', { number }, to);
}

/** Tells a judge that the one more review of a solution is no longer needed. */
export async function tellReviewCancelled(tx: Tx, expertId: string, number: string): Promise<void> {
  for (const expert of await expertsToTell(tx, [expertId]))
    await sendLetter(tx, expert, 'panel.reviewCancelled', { number }, '/judging');
}

/** Tells those drawn that their round was taken back: what they signed for it is void. */
export async function tellTakenBack(tx: Tx, expertIds: readonly string[]): Promise<void> {
  for (const expert of await expertsToTell(tx, expertIds))
    await sendLetter(tx, expert, 'panel.takenBack', {}, '/judging');
}

/** Tells judges that their solutions are there to be scored. */
export async function tellJudging(tx: Tx, expertIds: readonly string[]): Promise<void> {
  for (const expert of await expertsToTell(tx, expertIds))
    await sendLetter(tx, expert, 'panel.judgingOpen', {}, '/judging');
}
