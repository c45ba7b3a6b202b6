import type { AssignmentRules } from '#app/competition/call/content.ts';
import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { solutionsOf } from '../draw/pool.server.ts';
import { drawsOf } from '../draw/standby.server.ts';
import { barredFrom } from '../eye/standing-conflicts.server.ts';
import { bidsCloseAt } from './bids.ts';

interface Member {
  roundId: string;
  trackKey: string;
  expertId: string;
  state: string;
  round: { callId: string; state: string };
}

/**
 * What a drawn expert may say they prefer: the track's solutions by number and title alone, as in a blind round, without those they have
 * a conflict with. Null where the call does not ask, or they have left.
 */
export async function readBids(member: Member, rules: AssignmentRules) {
  const { roundId, trackKey, expertId, round } = member;
  const draw = (await drawsOf(db, { roundId, trackKey })).at(-1);
  const closeAt = draw && bidsCloseAt(rules, draw.drawnAt);
  if (!closeAt || member.state === 'recused') return null;
  const solutions = await solutionsOf(db, round.callId, trackKey, roundId);
  const barred = await barredFrom(db, expertId);
  const bids = await db.bid.findMany({ where: { roundId, expertId } });
  const choices = new Map(bids.map((b) => [b.submissionId, b.choice]));
  return {
    closeAt,
    open: round.state === 'setup' && (await databaseNow(db)) <= closeAt,
    solutions: solutions
      .filter((s) => !barred.has(s.id))
      .map(({ id, number, title }) => ({ id, number, title, choice: choices.get(id) ?? ('none' as const) })),
  };
}
