import { rulesThatStand } from '#app/competition/call/rules-that-stand.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { drawsOf } from '../draw/standby.server.ts';
import { whoCanBeNamed } from '../nomination/who-can-be-named.server.ts';
import { roundConfigurationSchema } from '../round/round-rules.ts';
import { isOver, notVoid } from '../round/standing-rounds.ts';
import { assignedIn } from './assignment-gaps.server.ts';
import { bidsCloseAt } from './bids.ts';
import { gatherProposal, proposalHash } from './gather-proposal.server.ts';
import {
  namedPairs,
  type ProposalInput,
  type ProposalResult,
  proposalInputSchema,
  proposalResultSchema,
} from './proposal.ts';

export type AssignmentPage = Extract<Awaited<ReturnType<typeof readAssignment>>, { ok: true }>['value'];

/** How the judges of a track come to its solutions: the facts as they are now, the last proposal, and what it would change. */
export async function readAssignment(
  actor: Actor,
  { callId, trackKey, number }: { callId: string; trackKey: string; number: number },
) {
  if (!may(actor, 'read', 'Round')) return refuse('forbidden');
  const round = await db.round.findFirst({ where: { callId, number, ...notVoid } });
  const rules = round && roundConfigurationSchema.parse(round.configuration);
  const track = rules?.tracks.find((t) => t.key === trackKey);
  if (!round || !rules || !track || rules.panel.assignment.mode !== 'perSolution') return refuse('notFound');
  const { content } = await rulesThatStand(db, callId);
  const proposals = await db.assignmentProposal.findMany({
    where: { roundId: round.id, trackKey, state: { not: 'undone' } },
    orderBy: { number: 'desc' },
    take: 2,
  });
  const [last, before] = proposals;
  const place = { roundId: round.id, callId, trackKey };
  const { perSolution } = rules.panel.assignment;
  const assigned = await assignedIn(db, { ...place, size: perSolution });
  const input = last ? proposalInputSchema.parse(last.input) : null;
  const now = await gatherProposal(
    db,
    { id: round.id, callId, rules },
    trackKey,
    input?.keepStanding ?? false,
  );

  const result = last?.result ? proposalResultSchema.parse(last.result) : null;
  // Who sits and what is entered now is shown at once, also before a proposal knows it; once the round is closed, as it was assigned.
  const shown = input && (isOver(round.state) || sameNames(input, now)) ? input : now;
  const chosen = new Set(input && result?.ok ? namedPairs(input, result.pairs).map(pairName) : []);
  const named = await whoCanBeNamed(db, rules, place);
  const draw = (await drawsOf(db, place)).at(-1);
  const bidders = await db.bid.findMany({
    where: { roundId: round.id, expertId: { in: now.judges.map((j) => j.expertId) } },
    distinct: ['expertId'],
    select: { expertId: true },
  });
  return done({
    call: { id: callId, title: content.title },
    round: { id: round.id, state: round.state },
    track: { key: track.key, name: track.name },
    rules: rules.panel.assignment,
    bids: draw && {
      closeAt: bidsCloseAt(rules.panel.assignment, draw.drawnAt),
      bidders: bidders.length,
      judges: now.judges.length,
    },
    proposal: last
      ? {
          id: last.id,
          number: last.number,
          state: last.state,
          createdAt: last.createdAt,
          finishedAt: last.finishedAt,
          confirmedAt: last.confirmedAt,
          result: result && withoutPairs(result),
          /** something it was found from has changed since */
          stale: last.state !== 'confirmed' && proposalHash(now) !== last.inputHash,
          undoable: last.state !== 'confirmed',
        }
      : null,
    /** the solutions that lack judges as it is assigned now */
    lacking: assigned.pairs.length === 0 ? 0 : assigned.short.length,
    anyAssigned: assigned.pairs.length > 0,
    matrix: matrixOf(shown, chosen, wishesIn(now)),
    change: input && result?.ok ? changeOf(input, result, before) : null,
    drawn: draw !== null,
    addable: named.ok
      ? named.value.map(({ expertId, name, unitName }) => ({ expertId, name, unitName }))
      : [],
    mayManage: may(actor, 'manage', 'Round') && !isOver(round.state),
  });
}

const pairName = ({ submissionId, expertId }: { submissionId: string; expertId: string }) =>
  `${submissionId} ${expertId}`;

/** Whether the same judges and solutions stand in the same places. */
function sameNames(a: ProposalInput, b: ProposalInput): boolean {
  const names = ({ judges, solutions }: ProposalInput) =>
    JSON.stringify([judges.map((j) => j.expertId), solutions.map((s) => s.submissionId)]);
  return names(a) === names(b);
}

function withoutPairs(result: ProposalResult) {
  if (!result.ok) return result;
  const { pairs: _shownInTheMatrix, ...figures } = result;
  return figures;
}

/** The pairs wanted and ruled out now, by name: they may be newer than the proposal. */
function wishesIn(now: ProposalInput) {
  const keys = (pairs: ProposalInput['pinned']) => new Set(namedPairs(now, pairs).map(pairName));
  return { pinned: keys(now.pinned), forbidden: keys(now.forbidden), conflicts: keys(now.conflicts) };
}

function matrixOf(input: ProposalInput, chosen: ReadonlySet<string>, now: ReturnType<typeof wishesIn>) {
  const standing = new Set(input.standing.map(String));
  const loads = input.judges.map(() => 0);
  const rows = input.solutions.map((solution, s) => {
    let served = 0;
    let seniors = 0;
    const cells = input.judges.map((judge, j) => {
      const affinity = input.affinity[s]?.[j] ?? 0;
      const name = `${solution.submissionId} ${judge.expertId}`;
      const is = chosen.has(name);
      if (is) {
        served += affinity;
        loads[j] = (loads[j] ?? 0) + 1;
        if (judge.senior) seniors++;
      }
      const wish = now.pinned.has(name) ? 'pinned' : now.forbidden.has(name) ? 'forbidden' : null;
      return {
        affinity,
        parts: input.parts[s]?.[j] ?? [],
        chosen: is,
        conflict: now.conflicts.has(name),
        standing: standing.has(`${s},${j}`),
        wish,
      } as const;
    });
    return { ...solution, cells, served, seniors };
  });
  return {
    judges: input.judges.map((judge, j) => ({ ...judge, load: loads[j] ?? 0 })),
    rows,
    worst: chosen.size > 0 ? Math.min(...rows.map((row) => row.served)) : null,
    highest: Math.max(0.01, ...input.affinity.flat()),
  };
}

/** What this proposal has that the one before had not, and the other way round. */
function changeOf(
  input: ProposalInput,
  result: Extract<ProposalResult, { ok: true }>,
  before: { input: unknown; result: unknown } | undefined,
) {
  const earlier = before?.result ? proposalResultSchema.parse(before.result) : null;
  if (!before || !earlier?.ok) return null;
  const then = proposalInputSchema.parse(before.input);
  const names = (of: ProposalInput, pairs: ProposalInput['pinned']) =>
    new Map(
      pairs.map(([s, j]) => [
        `${of.solutions[s]?.submissionId} ${of.judges[j]?.expertId}`,
        {
          solution: of.solutions[s]?.number ?? of.solutions[s]?.title ?? '',
          judge: of.judges[j]?.name ?? '',
        },
      ]),
    );
  const [was, is] = [names(then, earlier.pairs), names(input, result.pairs)];
  return {
    added: [...is].filter(([key]) => !was.has(key)).map(([, pair]) => pair),
    removed: [...was].filter(([key]) => !is.has(key)).map(([, pair]) => pair),
    worstBefore: earlier.worstAffinity,
    totalBefore: earlier.totalAffinity,
  };
}
