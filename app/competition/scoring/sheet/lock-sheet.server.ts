import type { Actor } from '#app/platform/access/actor.ts';
import { canonicalHash } from '#app/platform/audit/canonical-hash.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { refusedByDatabase } from './database-refusal.server.ts';
import { openSheet } from './open-sheet.server.ts';
import { totalOf } from './rubric.ts';
import { lockProblems, sheetContentSchema } from './sheet.ts';
import { sheetLife } from './sheet-life.ts';

export interface Locked {
  sheetId: string;
  totalCentipoints: number;
  contentHash: string;
}

/**
 * 提交评分: the saved sheet is locked, for good (invariant 4). Every mark must stand and every required comment be written.
 * @param revision the one the judge saw, so that nobody locks what they have not read; any when absent
 */
export function lockSheet(actor: Actor, assignmentId: string, revision?: number): Promise<Outcome<Locked>> {
  return refusedByDatabase(() => transaction((tx) => lockWithin(tx, actor, assignmentId, revision)));
}

async function lockWithin(
  tx: Tx,
  actor: Actor,
  assignmentId: string,
  revision?: number,
): Promise<Outcome<Locked>> {
  const open = await openSheet(tx, actor, assignmentId);
  if (!open.ok) return open;
  const { sheet, rules, callId } = open.value;
  if (!sheet) return refuse('scoring.incomplete', { count: rules.rubric.criteria.length });
  if (revision !== undefined && sheet.revision !== revision)
    return refuse('scoring.stale', { revision: sheet.revision });
  const content = sheetContentSchema.parse(sheet);
  const problems = lockProblems(rules.rubric, content);
  if (problems.length > 0) {
    const fields = Object.fromEntries(problems.map((p) => [p.field, [`scoring:problems.${p.problem}`]]));
    return refuse('scoring.incomplete', { count: problems.length }, fields);
  }
  const totalCentipoints = totalOf(rules.rubric, content.marks);
  const contentHash = canonicalHash({ assignmentId, number: sheet.number, totalCentipoints, ...content });
  await move(tx, sheetLife, 'lockSheet', sheet.id, {
    data: { lockedAt: await databaseNow(tx), totalCentipoints, contentHash },
  });
  // No mark in the audit record: the secretary and the watchers may read it while the round is open.
  await audit(tx, {
    actor,
    action: 'sheet.lock',
    subject: { type: 'ScoreSheet', id: sheet.id },
    callId,
    details: { assignmentId, number: sheet.number, contentHash },
  });
  return done({ sheetId: sheet.id, totalCentipoints, contentHash });
}
