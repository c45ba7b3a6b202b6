import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { isFormulaLike } from './formula-like.ts';

export interface CsvForm {
  delimiter: string;
  encoding: 'utf-8' | 'utf-8-bom' | 'gb18030';
}

/**
 * Rows as the bytes of a CSV file, with CRLF. A CSV has no types: nothing in it that looks like a formula is both harmless and as typed, and
 * whoever reads it by machine must get what was typed. So it is refused, `formulaLike` with the text; a workbook takes it.
 */
export function csvBytes(
  rows: readonly (readonly string[])[],
  { delimiter, encoding }: CsvForm,
): Outcome<Buffer> {
  const bad = rows.flat().find(isFormulaLike);
  if (bad !== undefined) return refuse('formulaLike', { text: bad.trim().slice(0, 60) });
  const text = stringify(
    rows.map((row) => [...row]),
    { delimiter, record_delimiter: 'windows' },
  );
  const bytes = iconv.encode(text, encoding === 'gb18030' ? 'gb18030' : 'utf8', {
    addBOM: encoding === 'utf-8-bom',
  });
  return done(bytes);
}
