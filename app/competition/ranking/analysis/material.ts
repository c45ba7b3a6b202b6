import type { Rubric } from '#app/competition/call/content.ts';
import type { Mark } from '../calibrated/marks.ts';
import type { RankingConfiguration } from '../rule/configuration.ts';
import { isVetoed, type RankingInput } from '../rule/rank.ts';
import { planShortlist } from '../shortlist/shortlist.ts';

/** What the analysis of one ranked track starts from; it holds nothing that the stored ranking does not, but for who marked. */
export interface Material {
  input: RankingInput;
  configuration: RankingConfiguration;
  criteria: Rubric['criteria'];
  /** how many of the track win */
  quota: number;
  /** of each sheet, the judge's number */
  judgeOf: ReadonlyMap<string, string>;
  /** of each solution, the unit that leads it */
  unitOf: ReadonlyMap<string, string>;
}

/** The totals in points, of solutions without a veto: a vetoed one wins by no method. */
export function totalMarks({ input, judgeOf }: Pick<Material, 'input' | 'judgeOf'>): Mark[] {
  return input.solutions
    .filter((solution) => !isVetoed(solution))
    .flatMap((solution) =>
      solution.sheets.map((sheet) => ({
        solution: solution.submissionId,
        judge: judgeOf.get(sheet.sheetId) ?? sheet.sheetId,
        score: sheet.totalCentipoints / 100,
      })),
    );
}

/** The marks of each criterion as shares of its points, 0 to 100, of the same solutions. */
export function criterionMarks({
  input,
  judgeOf,
  criteria,
}: Pick<Material, 'input' | 'judgeOf' | 'criteria'>): Mark[] {
  return input.solutions
    .filter((solution) => !isVetoed(solution))
    .flatMap((solution) =>
      solution.sheets.flatMap((sheet) =>
        criteria.flatMap(({ key, points }) => {
          const mark = sheet.marks[key];
          if (mark === undefined) return [];
          const judge = judgeOf.get(sheet.sheetId) ?? sheet.sheetId;
          return [{ solution: solution.submissionId, judge, criterion: key, score: mark / points }];
        }),
      ),
    );
}

/** Who wins, and who shares the place at the line so that people decide between them: a tie is not cut by number. */
export interface Cut {
  winners: string[];
  tied: string[];
}

/** How a solution stands at the line; each word is a text of `ranking:analysis`. */
export const standing = ({ winners, tied }: Cut, id: string): 'wins' | 'tied' | 'loses' =>
  winners.includes(id) ? 'wins' : tied.includes(id) ? 'tied' : 'loses';

/** What the written rule alone says: the best that are eligible, as far as their whole ties fit into the quota. */
export function cutOf(
  places: readonly { submissionId: string; place: number; eligible: boolean }[],
  quota: number,
): Cut {
  const { sure, tied } = planShortlist(places, quota);
  return { winners: sure, tied };
}
