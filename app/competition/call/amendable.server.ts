import type { Tx } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { type Change, changesBetween } from './changes.ts';
import { type CallContent, callContentSchema } from './content.ts';
import { callInForce } from './in-force.server.ts';
import { isPublishable, problemsOf } from './publishable.ts';
import { readStanding } from './standing.server.ts';
import { standingProblems } from './standing.ts';

export interface Amendable {
  content: CallContent;
  changes: Change[];
  /** the version that it amends */
  versionId: string;
  /** nothing changes but a deadline that moves later, and the plan of the review after it */
  onlyLater: boolean;
}

/**
 * Whether a text can be the next version of a published call now, under the call's lock. Refusals: `call.notPublishable`, `call.nothingChanged`;
 * `call.rulesFrozen` for what is judged by since the first round was set up, and `call.reliedOn` for what entrants would lose (`standing.ts`).
 */
export async function amendable(tx: Tx, callId: string, text: unknown): Promise<Outcome<Amendable>> {
  const inForce = await callInForce(tx, callId);
  const standing = await readStanding(tx, callId, inForce.content);
  const now = await databaseNow(tx);
  const parsed = callContentSchema.safeParse(text);
  const taken = parsed.success ? standingProblems(standing, parsed.data, now).length : 0;
  if (taken > 0) return refuse(standing.roundSetUp ? 'call.rulesFrozen' : 'call.reliedOn', { count: taken });
  const funds = await tx.fund.findMany({ select: { key: true } });
  const problems = problemsOf(text, { now, fundKeys: funds.map((f) => f.key), standing });
  if (!parsed.success || !isPublishable(problems))
    return refuse('call.notPublishable', { count: problems.filter((p) => p.severity === 'stop').length });
  const content = parsed.data;
  const changes = changesBetween(inForce.content, content);
  if (changes.length === 0) return refuse('call.nothingChanged');
  const { submissionDeadline: was, reviewUntil } = inForce.content.timetable;
  const without = { ...content.timetable, submissionDeadline: was, reviewUntil };
  const onlyLater =
    content.timetable.submissionDeadline !== was &&
    changesBetween(inForce.content, { ...content, timetable: without }).length === 0;
  return done({ content, changes, versionId: inForce.versionId, onlyLater });
}
