import { standingConflicts } from '#app/competition/panel/eye/standing-conflicts.server.ts';
import { roundConfigurationSchema } from '#app/competition/panel/round/round-rules.ts';
import { shortlistedIn } from '#app/competition/panel/round/shortlisted.server.ts';
import { sheetContentSchema } from '#app/competition/scoring/sheet/sheet.ts';
import type { db, Tx } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import { needsGroups, needsJudges } from './rule/adjust.ts';
import { panelGroups } from './rule/groups.ts';
import type { RankingInput } from './rule/rank.ts';

export interface Collected {
  input: RankingInput;
  absent: { number: string; sheets: number }[];
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Reads what each track of a round is ranked from: the standing locked sheets of live assignments, without a judge's name, in an
 * order that depends on nothing but the content. A judge with a conflict declared since counts as absent (invariant 3).
 * @param asOf the time of a ranking: supplementary reviews that were asked from it or a later one are left out
 */
export async function collectInput(
  tx: Tx | typeof db,
  round: { id: string; callId: string; configuration: unknown },
  asOf?: Date,
): Promise<Collected[]> {
  const { ranking: rule } = roundConfigurationSchema.parse(round.configuration);
  const shortlisted = await shortlistedIn(tx, round.id);
  const standing: Prisma.SubmissionWhereInput = { state: { notIn: ['withdrawn', 'refused'] } };
  const submissions = await tx.submission.findMany({
    where: {
      callId: round.callId,
      ...(shortlisted
        ? { ...standing, id: { in: shortlisted } }
        : {
            OR: [
              { state: { in: ['inReview', 'ranked'] } },
              { ...standing, assignments: { some: { roundId: round.id } } },
            ],
          }),
    },
    select: { id: true, number: true, trackKey: true },
    orderBy: { id: 'asc' },
  });
  const since = asOf ? await reviewsSince(tx, round.id, asOf) : [];
  const assignments = await assignmentsOf(tx, round.id, since);
  const sheetsOf = await standingSheets(tx, round.id);
  const conflicts = await standingConflicts(tx, { callId: round.callId });
  const conflicted = new Set(conflicts.map((c) => `${c.expertId}:${c.submissionId}`));
  const groups = needsGroups(rule)
    ? // One more judge of single solutions joins no panels.
      panelGroups(
        assignments.filter((a) => !a.review).map((a) => ({ judge: a.expertId, solution: a.submissionId })),
      )
    : null;
  const judgeOf = needsJudges(rule) ? await judgeNumbers(tx, round.id) : null;
  const ofSolution = Map.groupBy(assignments, (a) => a.submissionId);
  const tracks = new Map<string, Collected>();
  for (const { id, number, trackKey } of submissions) {
    const track = tracks.get(trackKey) ?? { input: { trackKey, solutions: [] }, absent: [] };
    tracks.set(trackKey, track);
    const own = ofSolution.get(id) ?? [];
    const sheets = own
      .filter((a) => !conflicted.has(`${a.expertId}:${id}`))
      .flatMap((a) =>
        (sheetsOf.get(a.id) ?? []).map((sheet) => sheetInput(sheet, judgeOf?.(trackKey, a.expertId))),
      );
    const group = groups?.get(id);
    track.input.solutions.push({
      submissionId: id,
      number: number ?? '',
      ...(group && { group }),
      sheets: sheets.toSorted((a, b) => byText(a.sheetId, b.sheetId)),
    });
    if (sheets.length < own.length)
      track.absent.push({ number: number ?? '', sheets: own.length - sheets.length });
  }
  return [...tracks.values()].toSorted((a, b) => byText(a.input.trackKey, b.input.trackKey));
}

/** The assignments of supplementary reviews that were asked from a ranking of this time or a later one. */
async function reviewsSince(tx: Tx | typeof db, roundId: string, asOf: Date): Promise<string[]> {
  const reviews = await tx.supplementaryReview.findMany({
    where: { roundId },
    select: { assignmentId: true, rankingId: true },
  });
  const earlier = await tx.ranking.findMany({
    where: { id: { in: reviews.map((r) => r.rankingId) }, createdAt: { lt: asOf } },
    select: { id: true },
  });
  const known = new Set(earlier.map((r) => r.id));
  return reviews.filter((r) => !known.has(r.rankingId)).map((r) => r.assignmentId);
}

/** A judge's number in the draw of a track, by which the rule tells judges apart without knowing them. */
async function judgeNumbers(tx: Tx | typeof db, roundId: string) {
  const members = await tx.panelMember.findMany({
    where: { roundId },
    select: { trackKey: true, expertId: true, drawPosition: true },
  });
  const numbers = new Map(members.map((m) => [`${m.trackKey}:${m.expertId}`, String(m.drawPosition)]));
  return (trackKey: string, expertId: string) => numbers.get(`${trackKey}:${expertId}`) ?? expertId;
}

/** The live assignments of a round but those of `without`, in pages: what comes of one answer never keeps the process long. */
async function assignmentsOf(tx: Tx | typeof db, roundId: string, without: readonly string[]) {
  const select = { id: true, expertId: true, submissionId: true, review: { select: { id: true } } } as const;
  const left = new Set(without);
  const found = await paged((after) =>
    tx.assignment.findMany({
      where: { roundId, cancelledAt: null, ...after },
      orderBy: { id: 'asc' },
      take: PAGE,
      select,
    }),
  );
  return found.filter((a) => !left.has(a.id));
}

/** The locked sheets of a round's live assignments that were not reopened, read by their schema, by their assignment. */
async function standingSheets(tx: Tx | typeof db, roundId: string) {
  const select = { id: true, assignmentId: true, contentHash: true, totalCentipoints: true } as const;
  const found = await paged((after) =>
    tx.scoreSheet.findMany({
      where: { state: 'locked', reopenedBy: null, assignment: { roundId, cancelledAt: null }, ...after },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: { ...select, marks: true, vetoes: true },
    }),
  );
  return Map.groupBy(found, (sheet) => sheet.assignmentId);
}

const PAGE = 2_000;

/** All rows of a query by its id, a page at a time. */
async function paged<Row extends { id: string }>(
  page: (after: { id?: { gt: string } }) => Promise<Row[]>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (let last: Row | undefined; ; ) {
    const rows = await page(last ? { id: { gt: last.id } } : {});
    for (const row of rows) all.push(row);
    if (rows.length < PAGE) return all;
    last = rows.at(-1);
  }
}

const marksSchema = sheetContentSchema.pick({ marks: true, vetoes: true });

function sheetInput(
  sheet: {
    id: string;
    contentHash: string | null;
    totalCentipoints: number | null;
    marks: unknown;
    vetoes: unknown;
  },
  judge: string | undefined,
) {
  const { marks, vetoes } = marksSchema.parse(sheet);
  return {
    sheetId: sheet.id,
    contentHash: sheet.contentHash ?? '',
    ...(judge !== undefined && { judge }),
    totalCentipoints: sheet.totalCentipoints ?? 0,
    marks,
    vetoes,
  };
}
