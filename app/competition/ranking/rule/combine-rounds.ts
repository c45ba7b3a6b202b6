import type { RankingRule } from '#app/competition/call/content.ts';
import { compare, type Fraction, roundHalfUp } from './aggregate.ts';
import type { RankingConfiguration } from './configuration.ts';
import type { RankingOutput, RankingPlace } from './output.ts';
import { type RankingInput, rankTrack } from './rank.ts';

/** A solution with its place in each round it reached, in the rounds' order. */
interface Course {
  submissionId: string;
  number: string;
  /** by the index of the round */
  places: RankingPlace[];
  score: Fraction;
  /** what it is ranked by where the rule adjusts */
  adjusted: Fraction | null;
  reason: RankingPlace['reason'];
}

/** The ineligible come after the others that came as far. */
const group = { none: 0, belowPassMark: 1, veto: 2, noSheets: 3, notShortlisted: 0 } as const;
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The score a round ranked by: the adjusted one, where its rule adjusts. */
const counting = (place: RankingPlace) => place.adjustedCentipoints ?? place.scoreCentipoints;

/** The ranking of a track by its written configuration: of one round, or of several combined. */
export function rankBy(input: RankingInput, configuration: RankingConfiguration): RankingOutput {
  return configuration.rounds ? combineRounds(input, configuration) : rankTrack(input, configuration.rule);
}

/**
 * Combines the rounds of a track (invariant 5): a pure function of the locked sheets of all rounds and the written configuration.
 * The score is Σ wᵣ·sᵣ / Σ wᵣ over the rounds reached, where sᵣ is the round's score as it was published (two places) and wᵣ its
 * weight. Who came further ranks before who did not; equal scores are told apart by the place in the latest round, then the one before.
 */
export function combineRounds(
  input: RankingInput,
  { rule, rounds = [] }: RankingConfiguration,
): RankingOutput {
  const { trackKey } = input;
  const outputs = [...(input.earlier ?? []).map((e) => e.solutions), input.solutions].map((solutions) =>
    rankTrack({ trackKey, solutions }, rule),
  );
  const weights = rounds.map((r) => r.weightPercent);
  const reached = new Map<string, RankingPlace[]>();
  for (const { places } of outputs)
    for (const place of places)
      reached.set(place.submissionId, [...(reached.get(place.submissionId) ?? []), place]);
  const courses = [...reached.values()]
    .map((places) => courseOf(places, weights, rule))
    .toSorted(
      (a, b) => versus(a, b).order || byText(a.number, b.number) || byText(a.submissionId, b.submissionId),
    );
  let at = 1;
  const places = courses.map((course, i): RankingPlace => {
    const [before, after] = [courses[i - 1], courses[i + 1]];
    const against = before ? versus(before, course) : { order: -1, by: null };
    if (against.order !== 0) at = i + 1;
    const last = course.places.at(-1);
    return {
      submissionId: course.submissionId,
      number: course.number,
      place: at,
      tied: against.order === 0 || (after !== undefined && versus(course, after).order === 0),
      eligible: course.reason === null,
      reason: course.reason,
      scoreCentipoints: roundHalfUp(course.score),
      ...(course.adjusted && { adjustedCentipoints: roundHalfUp(course.adjusted) }),
      sheets: last?.sheets ?? 0,
      dropped: last?.dropped ?? [],
      totals: last?.totals ?? [],
      decidedBy: against.by,
      rounds: course.places.map((p, r) => ({
        number: rounds[r]?.number ?? r + 1,
        scoreCentipoints: counting(p),
      })),
    };
  });
  return { method: rule.method, passMarkCentipoints: rule.passMarkCentipoints, places };
}

function courseOf(places: RankingPlace[], weights: readonly number[], rule: RankingRule): Course {
  const raw = (place: RankingPlace) => place.scoreCentipoints;
  const score = weighted(places, weights, raw);
  const adjusted = places.some((p) => p.adjustedCentipoints !== undefined)
    ? weighted(places, weights, counting)
    : null;
  const judged = rule.passMarkOn === 'adjusted' ? (adjusted ?? score) : score;
  const [first] = places;
  return {
    submissionId: first?.submissionId ?? '',
    number: first?.number ?? '',
    places,
    score,
    adjusted,
    reason: reasonOf(places, judged, weights.length, rule.passMarkCentipoints),
  };
}

/** Σ wᵣ·sᵣ / Σ wᵣ; where no round reached has any weight, the score of the latest. */
function weighted(
  places: readonly RankingPlace[],
  weights: readonly number[],
  scoreOf: (place: RankingPlace) => number,
): Fraction {
  const whole = places.reduce((sum, _, r) => sum + (weights[r] ?? 0), 0);
  const last = places.at(-1);
  if (whole === 0) return { numerator: BigInt(last ? scoreOf(last) : 0), denominator: 1n };
  const sum = places.reduce((all, p, r) => all + BigInt(weights[r] ?? 0) * BigInt(scoreOf(p)), 0n);
  return { numerator: sum, denominator: BigInt(whole) };
}

function reasonOf(
  places: readonly RankingPlace[],
  score: Fraction,
  rounds: number,
  passMark: number,
): RankingPlace['reason'] {
  if (places.some((p) => p.reason === 'veto')) return 'veto';
  if (places.length < rounds) return 'notShortlisted';
  if (places.some((p) => p.reason === 'noSheets')) return 'noSheets';
  return compare(score, { numerator: BigInt(passMark), denominator: 1n }) >= 0 ? null : 'belowPassMark';
}

/** What separates two courses: negative when `a` is better, and `laterRound` where a round's place decided between equal scores. */
function versus(a: Course, b: Course): { order: number; by: string | null } {
  if (a.places.length !== b.places.length) return { order: b.places.length - a.places.length, by: null };
  const groups = group[a.reason ?? 'none'] - group[b.reason ?? 'none'];
  if (groups !== 0) return { order: groups, by: null };
  const scores = compare(b.adjusted ?? b.score, a.adjusted ?? a.score);
  if (scores !== 0) return { order: scores, by: null };
  for (let r = a.places.length - 1; r >= 0; r--) {
    const order = (a.places[r]?.place ?? 0) - (b.places[r]?.place ?? 0);
    if (order !== 0) return { order, by: 'laterRound' };
  }
  return { order: 0, by: null };
}
