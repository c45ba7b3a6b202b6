import type { db, Tx } from '#app/platform/database/client.server.ts';
import type { CallContent } from './content.ts';
import { type CallInForce, callIfPublished, contentOfVersion } from './in-force.server.ts';

/**
 * The call by the rules that its entries are judged and rewarded by: its text in force, but every rule as it stood when the first round was
 * set up, whatever was published since. Null when the call is unknown or was never published.
 */
async function rulesIfPublished(tx: Tx | typeof db, callId: string): Promise<CallInForce | null> {
  const inForce = await callIfPublished(tx, callId);
  if (!inForce) return null;
  const first = await tx.round.findFirst({
    where: { callId },
    orderBy: { number: 'asc' },
    select: { callVersionId: true },
  });
  if (!first || first.callVersionId === inForce.versionId) return inForce;
  return {
    ...inForce,
    content: withRulesOf(inForce.content, await contentOfVersion(tx, first.callVersionId)),
  };
}

/** As `rulesIfPublished`. Throws when the call is unknown or was never published. */
export async function rulesThatStand(tx: Tx | typeof db, callId: string): Promise<CallInForce> {
  const found = await rulesIfPublished(tx, callId);
  if (!found) throw new Error(`call ${callId} is not published`);
  return found;
}

function withRulesOf(content: CallContent, frozen: CallContent): CallContent {
  const { tracks, form, eligibility, rubric, panel, review, ranking, award } = frozen;
  const { opensAt, submissionDeadline, publicityWorkingDays } = frozen.timetable;
  const timetable = { ...content.timetable, opensAt, submissionDeadline, publicityWorkingDays };
  return { ...content, timetable, tracks, form, eligibility, rubric, panel, review, ranking, award };
}
