import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { decodeText } from '#app/platform/decode-text.ts';

/** What was typed or handed in is wrong; the command line ends with status 2. */
export class InputError extends Error {}

/**
 * Reads a CSV file with a header row, row by row: in UTF-8, or in what Chinese Excel and WPS write (GB18030), or as Unicode text with its
 * mark. What is none of them is refused: two names that cannot be read would be one.
 * @param required columns that must be there, `optional` those that may be; others are passed over
 * @param each is given the values in the order of `required`, then `optional` ('' when the column is missing), and the line
 *   of the file, which counts from 1. Throw an InputError from it to refuse a row.
 * @throws InputError naming the file, the line and what is wrong
 */
export async function readCsv(
  file: string,
  { required, optional = [] }: { required: string[]; optional?: string[] },
  each: (values: string[], line: number) => void,
): Promise<void> {
  let places: number[] | null = null;
  let line = 1;
  try {
    const decoded = decodeText(await readFile(file));
    if (!decoded)
      throw new InputError('the encoding is neither UTF-8 nor GB18030 (GBK), or the file is damaged');
    const rows = parse(decoded.text, { bom: true, trim: true, skip_empty_lines: true, info: true });
    for await (const { record, info } of rows as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      line = info.lines;
      if (places) {
        each(
          places.map((at) => record[at] ?? ''),
          line,
        );
        continue;
      }
      const missing = required.filter((name) => !record.includes(name));
      if (missing.length > 0)
        throw new InputError(`the header lacks ${missing.map((name) => `"${name}"`).join(', ')}`);
      places = [...required, ...optional].map((name) => record.indexOf(name));
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new InputError(`${file}:${line}: ${said}`);
  }
  if (!places) throw new InputError(`${file}: the file is empty; a header row is needed`);
}
