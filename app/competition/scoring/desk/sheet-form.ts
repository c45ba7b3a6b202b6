import { z } from 'zod';
import type { Rubric } from '#app/competition/call/content.ts';
import { markText, parseMark } from '../sheet/rubric.ts';
import { type SheetContent, withinRubric } from '../sheet/sheet.ts';

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

/** Reads the fields; `unreadable` are the criteria whose mark is no number, which then have none. */
export function readFields(
  rubric: Rubric,
  fields: SheetFields,
): { content: SheetContent; unreadable: string[] } {
  const marks: Record<string, number> = {};
  const unreadable: string[] = [];
  for (const { key } of rubric.criteria) {
    const typed = fields[`mark.${key}`] ?? '';
    const mark = parseMark(typed);
    if (mark !== null) marks[key] = mark;
    else if (typed.trim() !== '') unreadable.push(key);
  }
  const comments = Object.fromEntries(
    rubric.criteria.map(({ key }) => [key, fields[`comment.${key}`] ?? '']),
  );
  const vetoes = rubric.vetoes
    .filter((v) => fields[`veto.${v.key}`])
    .map((v) => ({ key: v.key, evidence: fields[`evidence.${v.key}`] ?? '' }));
  return {
    content: withinRubric(rubric, { marks, comments, overallComment: fields.overall ?? '', vetoes }),
    unreadable,
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
