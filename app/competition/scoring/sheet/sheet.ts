import { z } from 'zod';
import type { Rubric } from '#app/competition/call/content.ts';
import { type MarkProblem, type Marks, markProblem, needsComment } from './rubric.ts';

export const limits = { comment: 2000, overall: 4000, evidence: 2000 } as const;
const key = z.string().min(1).max(40);

const storable = z.int().min(0).max(99_999);
/** Whether a draft can hold a mark: also one above its criterion's points, which counts nothing and cannot be locked. */
export const isStorable = (mark: number): boolean => storable.safeParse(mark).success;

/** 评分表, as a judge fills it in. A draft may be incomplete or out of range; a locked one never is. */
export const sheetContentSchema = z.object({
  marks: z.record(key, storable),
  comments: z.record(key, z.string().max(limits.comment)),
  overallComment: z.string().max(limits.overall),
  vetoes: z.array(z.object({ key, evidence: z.string().max(limits.evidence) })).max(10),
});
export type SheetContent = z.infer<typeof sheetContentSchema>;
export const emptySheet: SheetContent = { marks: {}, comments: {}, overallComment: '', vetoes: [] };

export interface SheetProblem {
  /** `marks.<key>`, `comments.<key>` or `vetoes.<key>` */
  field: string;
  problem: MarkProblem | 'comment' | 'evidence';
}

/** Keeps what the rubric asks for: marks and comments of its criteria, its vetoes once each, in its order. */
export function withinRubric(rubric: Rubric, sheet: SheetContent): SheetContent {
  const kept = <T>(values: Readonly<Record<string, T>>, useful: (value: T) => boolean) =>
    Object.fromEntries(
      rubric.criteria.flatMap((c) => {
        const value = values[c.key];
        return value !== undefined && useful(value) ? [[c.key, value] as const] : [];
      }),
    );
  return {
    marks: kept(sheet.marks, () => true),
    comments: kept(sheet.comments, (text) => text !== ''),
    overallComment: sheet.overallComment,
    vetoes: rubric.vetoes.flatMap((v) => sheet.vetoes.find((named) => named.key === v.key) ?? []),
  };
}

/** Everything that stops a sheet from being locked, in the rubric's order; empty when nothing does. */
export function lockProblems(rubric: Rubric, sheet: SheetContent): SheetProblem[] {
  const ofMarks = rubric.criteria.flatMap((c): SheetProblem[] => {
    const mark = sheet.marks[c.key];
    const problem = markProblem(rubric, c, mark);
    if (problem) return [{ field: `marks.${c.key}`, problem }];
    const silent = (sheet.comments[c.key] ?? '').trim() === '';
    return silent && needsComment(rubric, c, mark)
      ? [{ field: `comments.${c.key}`, problem: 'comment' }]
      : [];
  });
  const ofVetoes = sheet.vetoes
    .filter((v) => v.evidence.trim() === '')
    .map((v): SheetProblem => ({ field: `vetoes.${v.key}`, problem: 'evidence' }));
  return [...ofMarks, ...ofVetoes];
}

/** How many criteria already have a mark that can stand. */
export function marked(rubric: Rubric, marks: Marks): number {
  return rubric.criteria.filter((c) => markProblem(rubric, c, marks[c.key]) === null).length;
}
