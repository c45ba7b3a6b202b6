import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { submissionContentSchema } from '#app/competition/submission/content.ts';
import type { db, Tx } from '#app/platform/database/client.server.ts';
import { solutionsOf } from '../draw/pool.server.ts';
import { standingConflicts } from '../eye/standing-conflicts.server.ts';
import type { RoundConfiguration } from '../round/round-rules.ts';
import { affinities, affinityOf } from './affinity.ts';
import type { PairPlaces, ProposalInput } from './proposal.ts';
import { unitNumbers } from './units.ts';

interface RoundOfTrack {
  id: string;
  callId: string;
  rules: RoundConfiguration;
}

/** What an assignment of judges in a track is found from, as it is now: who sits, what is entered, conflicts, bids, wishes, sheets. */
export async function gatherProposal(
  tx: Tx | typeof db,
  round: RoundOfTrack,
  trackKey: string,
  keepStanding: boolean,
): Promise<ProposalInput> {
  const { perSolution, capacity, seniors, onePerUnit } = round.rules.panel.assignment;
  const roundId = round.id;
  const members = await tx.panelMember.findMany({
    where: { roundId, trackKey, state: { not: 'recused' } },
    orderBy: [{ drawPosition: 'asc' }, { id: 'asc' }],
    include: { expert: true },
  });
  const solutions = await solutionsOf(tx, round.callId, trackKey, roundId);
  const judgeAt = new Map(members.map((m, j) => [m.expertId, j]));
  const solutionAt = new Map(solutions.map((s, i) => [s.id, i]));
  const among = { expertId: { in: [...judgeAt.keys()] }, submissionId: { in: [...solutionAt.keys()] } };
  const places = (rows: readonly { expertId: string; submissionId: string }[]): PairPlaces[] =>
    rows.flatMap((row) => {
      const [s, j] = [solutionAt.get(row.submissionId), judgeAt.get(row.expertId)];
      return s === undefined || j === undefined ? [] : [[s, j] satisfies PairPlaces];
    });
  const conflicts = await standingConflicts(tx, among);
  const bids = await tx.bid.findMany({ where: { roundId, ...among } });
  const wishes = await tx.assignmentWish.findMany({ where: { roundId, ...among } });
  const live = await tx.assignment.findMany({
    where: { roundId, trackKey, cancelledAt: null, ...among },
    include: { _count: { select: { sheets: true } } },
  });
  const forbidden = places(wishes.filter((w) => w.kind === 'forbidden'));
  const ruledOut = new Set(forbidden.map(String));
  const standing = [
    ...places(live.filter((a) => a._count.sheets > 0)),
    ...places(live.filter((a) => a._count.sheets === 0 && keepStanding)).filter(
      (pair) => !ruledOut.has(String(pair)),
    ),
  ];
  const bidAt = new Map(bids.map((b) => [`${b.submissionId} ${b.expertId}`, b.choice]));
  const texts = await textsOf(tx, solutions);
  const parts = affinities(
    members.map(({ expert: e }) => ({
      specialties: e.specialties,
      keywords: e.keywords,
      text: [e.title, ...e.keywords, e.biography].join('\n'),
    })),
    solutions.map((s) => ({ trackKey, text: texts.get(s.id) ?? s.title })),
    (s, j) => bidAt.get(`${solutions[s]?.id} ${members[j]?.expertId}`),
  );
  const units = unitNumbers(members.map(({ expert }) => ({ name: expert.unitName, code: expert.unitCode })));
  const hundredths = (value: number) => Math.round(value * 100);
  return {
    rules: { perSolution, capacity, seniors, onePerUnit },
    keepStanding,
    judges: members.map(({ expertId, expert }, j) => ({
      expertId,
      name: expert.name,
      unitName: expert.unitName,
      unit: units[j] ?? -1,
      senior: expert.senior,
    })),
    solutions: solutions.map(({ id, number, title }) => ({ submissionId: id, number, title })),
    affinity: parts.map((row) => row.map(affinityOf)),
    parts: parts.map((row) => row.map((p) => [p.field, p.keywords, p.text, p.bid].map(hundredths))),
    conflicts: sorted(places(conflicts)),
    forbidden: sorted(forbidden),
    pinned: sorted(places(wishes.filter((w) => w.kind === 'pinned'))),
    standing: sorted(standing),
  };
}

/** SHA-256 of all that a proposal was found from: another hash later means that something has changed. */
export function proposalHash(input: ProposalInput): string {
  return createHash('sha256')
    .update(canonicalize(input) ?? '')
    .digest('hex');
}

const sorted = (pairs: PairPlaces[]) => pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);

/** Title, summary and sections of the version that counts. */
export async function textsOf(
  tx: Tx | typeof db,
  solutions: readonly { currentVersionId: string | null; id: string }[],
): Promise<Map<string, string>> {
  const versions = await tx.submissionVersion.findMany({
    where: { id: { in: solutions.flatMap((s) => s.currentVersionId ?? []) } },
    select: { submissionId: true, content: true },
  });
  return new Map(
    versions.map(({ submissionId, content }) => {
      const { title, summary, sections } = submissionContentSchema.partial().parse(content);
      return [submissionId, [title, summary, ...Object.values(sections ?? {})].join('\n')];
    }),
  );
}
