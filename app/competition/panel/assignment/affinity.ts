import { termCounts, vectorsOf } from './text-vectors.ts';

export interface JudgeProfile {
  /** tracks the expert is at home in; empty: any */
  specialties: readonly string[];
  keywords: readonly string[];
  /** whatever says what the expert does: biography, title, keywords */
  text: string;
}
export interface SolutionProfile {
  trackKey: string;
  /** title, summary and sections */
  text: string;
}
export const bidChoices = ['eager', 'willing', 'unwilling'] as const;
export type BidChoice = (typeof bidChoices)[number];

/** What makes an affinity, each from 0 to 1 but the bid, which may take away. */
export interface AffinityParts {
  field: number;
  keywords: number;
  text: number;
  bid: number;
}

const weights = { field: 0.3, keywords: 0.3, text: 0.4 };
const bidWorth: Record<BidChoice, number> = { eager: 0.3, willing: 0.1, unwilling: -0.3 };

/**
 * How well each judge fits each solution of a track: 0.3 · field + 0.3 · keywords + 0.4 · text + bid, never below 0. The
 * text's part is the cosine of TF-IDF vectors over the texts of both sides (Salton & Buckley 1988), as a share of the greatest
 * among these pairs, because short biographies and long entries never come near 1; docs/judging.md has it in full.
 * @param bidOf what judge `j` said of solution `s`, by their places in the lists
 * @returns solution by solution, in each judge by judge
 */
export function affinities(
  judges: readonly JudgeProfile[],
  solutions: readonly SolutionProfile[],
  bidOf: (s: number, j: number) => BidChoice | undefined,
): AffinityParts[][] {
  const counts = [...judges, ...solutions].map(({ text }) => termCounts(text));
  const vectors = vectorsOf(counts);
  const likeness = solutions.map((_, s) =>
    judges.map((_, j) => cosine(vectors[judges.length + s] ?? new Map(), vectors[j] ?? new Map())),
  );
  const greatest = Math.max(0, ...likeness.flat());
  return solutions.map((solution, s) => {
    const text = plain(solution.text);
    return judges.map((judge, j) => {
      const bid = bidOf(s, j);
      return {
        field: fieldFit(judge, solution),
        keywords: 1 - 2 ** -judge.keywords.filter((word) => found(text, word)).length,
        text: greatest === 0 ? 0 : (likeness[s]?.[j] ?? 0) / greatest,
        bid: bid ? bidWorth[bid] : 0,
      };
    });
  });
}

/** The affinity of these parts, to four decimals, so that the same facts give the same problem everywhere. */
export function affinityOf({ field, keywords, text, bid }: AffinityParts): number {
  const sum = weights.field * field + weights.keywords * keywords + weights.text * text + bid;
  return Math.round(Math.max(0, sum) * 1e4) / 1e4;
}

function fieldFit({ specialties }: JudgeProfile, { trackKey }: SolutionProfile): number {
  if (specialties.includes(trackKey)) return 1;
  return specialties.length === 0 ? 0.5 : 0;
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

function found(text: string, keyword: string): boolean {
  const word = plain(keyword).trim();
  return word.length > 1 && text.includes(word);
}

/** Of two vectors of length 1. */
function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}
