import type { Rubric } from '#app/competition/call/content.ts';
import { type Marks, markProblem } from '../sheet/rubric.ts';
import type { ShownSheet } from '../sheet/sheet-life.ts';

interface OwnSheet {
  id: string;
  state: ShownSheet;
  marks: Marks;
}

/** A judge's marks in their own sheets that can stand, by criterion, in centipoints. */
export function ownMarks(rubric: Rubric, sheets: readonly OwnSheet[]): Record<string, number[]> {
  return Object.fromEntries(
    rubric.criteria.map((criterion) => [
      criterion.key,
      sheets.flatMap(({ marks }) => {
        const mark = marks[criterion.key];
        return mark !== undefined && markProblem(rubric, criterion, mark) === null ? [mark] : [];
      }),
    ]),
  );
}

/** The next in the list that is not locked, from the one at hand onwards and round to the beginning; null when it is the only one left. */
export function unfinishedAfter(list: readonly OwnSheet[], id: string): string | null {
  const at = list.findIndex((sheet) => sheet.id === id);
  const round = [...list.slice(at + 1), ...list.slice(0, Math.max(at, 0))];
  return round.find((sheet) => sheet.state === 'none' || sheet.state === 'draft')?.id ?? null;
}
