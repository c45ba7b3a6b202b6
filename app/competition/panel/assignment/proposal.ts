import { z } from 'zod';
import type { AssignmentProblem, Obstacle, Pair, Solved } from './solver/problem.ts';

const place = z.int().min(0);
/** A solution's and a judge's place in the lists. */
const pairSchema = z.tuple([place, place]);
export type PairPlaces = z.infer<typeof pairSchema>;

/** All that a proposal is found from, frozen with it. */
export const proposalInputSchema = z.object({
  rules: z.object({ perSolution: z.int(), capacity: z.int(), seniors: z.int(), onePerUnit: z.boolean() }),
  /** what is assigned but not yet scored stays too */
  keepStanding: z.boolean(),
  judges: z.array(
    z.object({
      expertId: z.string(),
      name: z.string(),
      unitName: z.string(),
      unit: z.int(),
      senior: z.boolean(),
    }),
  ),
  solutions: z.array(
    z.object({ submissionId: z.string(), number: z.string().nullable(), title: z.string() }),
  ),
  /** solution by solution, in each judge by judge */
  affinity: z.array(z.array(z.number())),
  /** of each affinity: field, keywords, text and bid, in hundredths */
  parts: z.array(z.array(z.array(z.int()))),
  conflicts: z.array(pairSchema),
  forbidden: z.array(pairSchema),
  pinned: z.array(pairSchema),
  /** scored already, or begun; with `keepStanding` everything assigned */
  standing: z.array(pairSchema),
});
export type ProposalInput = z.infer<typeof proposalInputSchema>;

const found = z.object({
  ok: z.literal(true),
  pairs: z.array(pairSchema),
  totalAffinity: z.number(),
  worstAffinity: z.number(),
  loadRange: z.tuple([z.int(), z.int()]),
  uneven: z.boolean(),
  gap: z.number(),
  worstGap: z.number().nullable(),
  method: z.enum(['flow', 'highs']),
  seconds: z.number(),
});
const impossible = z.object({ ok: z.literal(false), obstacles: z.array(z.custom<Obstacle>()) });
export const proposalResultSchema = z.discriminatedUnion('ok', [found, impossible]);
export type ProposalResult = z.infer<typeof proposalResultSchema>;

const keyOf = ([s, j]: PairPlaces) => `${s} ${j}`;

/** The input as a problem for the solver. Fair always: first the solution that is served worst. */
export function problemOf(input: ProposalInput): AssignmentProblem {
  const { judges, solutions, rules } = input;
  const at = ([s, j]: PairPlaces) => s * judges.length + j;
  const barred = new Uint8Array(judges.length * solutions.length);
  for (const pair of [...input.conflicts, ...input.forbidden]) barred[at(pair)] = 1;
  const fixed = new Map<string, Pair>();
  for (const pair of [...input.standing, ...input.pinned])
    fixed.set(keyOf(pair), { solution: pair[0], judge: pair[1] });
  return {
    judges: judges.length,
    solutions: solutions.length,
    affinity: Float64Array.from(input.affinity.flat()),
    barred,
    perSolution: rules.perSolution,
    capacity: rules.capacity > 0 ? new Int32Array(judges.length).fill(rules.capacity) : null,
    fixed: [...fixed.values()],
    unitOf: rules.onePerUnit ? Int32Array.from(judges, (judge) => judge.unit) : null,
    senior: Uint8Array.from(judges, (judge) => (judge.senior ? 1 : 0)),
    seniorsPerSolution: rules.seniors,
    fair: true,
  };
}

export function resultOf(solved: Solved, seconds: number): ProposalResult {
  if (!solved.ok) return { ok: false, obstacles: solved.obstacles };
  const { pairs, ...figures } = solved.plan;
  return { ok: true, pairs: pairs.map(({ solution, judge }) => [solution, judge]), ...figures, seconds };
}

/** The pairs by name, so that two proposals with other lists can be compared. */
export function namedPairs(input: ProposalInput, pairs: readonly PairPlaces[]) {
  return pairs.flatMap(([s, j]) => {
    const [solution, judge] = [input.solutions[s], input.judges[j]];
    return solution && judge ? [{ submissionId: solution.submissionId, expertId: judge.expertId }] : [];
  });
}
