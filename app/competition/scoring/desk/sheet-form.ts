import { z } from 'zod';
import type { Rubric } from '#app/competition/call/content.ts';
import { parseMark } from '../sheet/parse-mark.ts';
import { markText } from '../sheet/rubric.ts';
import { isStorable, type SheetContent, withinRubric } from '../sheet/sheet.ts';

/** What stands in the fields of a sheet's form, by their names: `mark.<key>`, `comment.<key>`, `overall`, `veto.<key>`, `evidence.<key>`. */
export type SheetFields = Readonly<Record<string, string>>;

/** The fields as they show a stored sheet. */
export function fieldsOf(sheet: SheetContent): SheetFields {
  return {
    overall: sheet.overallComment,
    ...Object.fromEntries(Object.entries(sheet.marks).map(([key, mark]) => [`mark.${key}`, markText(mark)])),
    ...Object.fromEntries(Object.entries(sheet.comments).map(([key, text]) => [`comment.${key}`, text])),
    ...Object.fromEntries(
      sheet.vetoes.flatMap((v) => [
        [`veto.${v.key}`, 'on'],
        [`evidence.${v.key}`, v.evidence],
      ]),
    ),
  };
}

/** Why what stands in the field of a mark is none, by the criterion's key. */
export type WrongMarks = Readonly<Record<string, 'unreadable' | 'range'>>;

/** Reads the fields. A mark that is `wrong` is left out, so that the rest of the sheet can be kept. */
export function readFields(
  rubric: Rubric,
  fields: SheetFields,
): { content: SheetContent; wrong: WrongMarks } {
  const marks: Record<string, number> = {};
  const wrong: Record<string, 'unreadable' | 'range'> = {};
  for (const { key } of rubric.criteria) {
    const typed = fields[`mark.${key}`] ?? '';
    const mark = parseMark(typed);
    if (mark === null) {
      if (typed.trim() !== '') wrong[key] = 'unreadable';
    } else if (isStorable(mark)) marks[key] = mark;
    else wrong[key] = 'range';
  }
  const comments = Object.fromEntries(
    rubric.criteria.map(({ key }) => [key, fields[`comment.${key}`] ?? '']),
  );
  const vetoes = rubric.vetoes
    .filter((v) => fields[`veto.${v.key}`])
    .map((v) => ({ key: v.key, evidence: fields[`evidence.${v.key}`] ?? '' }));
  return {
    content: withinRubric(rubric, { marks, comments, overallComment: fields.overall ?? '', vetoes }),
    wrong,
  };
}

/** A sheet as its form posts it. How long its texts may be says `sheetContentSchema`. */
export const sheetForm = z
  .record(z.string(), z.unknown())
  .transform(
    (given): SheetFields =>
      Object.fromEntries(
        Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ),
  );
