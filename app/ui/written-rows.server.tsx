import { renderToStaticMarkup } from 'react-dom/server';
import { type Column, tableRow } from './Table.tsx';

/** Rows seen lately; a row is its content, so nothing here grows old. */
const written = new Map<string, string>();
const MOST = 20_000;

/**
 * The rows of a `WrittenTable` as HTML. React writes each row once, and it is kept by its content: a list of a thousand costs what has
 * changed in it.
 * @param list names the list and its language; rows with the same content in the same list look the same
 * @param columns use no hooks: no router and no translation stands around them
 */
export function writtenRows<Row>(
  list: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): string {
  let html = '';
  for (const row of rows) {
    const content = `${list} ${JSON.stringify(row)}`;
    let line = written.get(content);
    if (line === undefined) {
      line = renderToStaticMarkup(tableRow(columns, row, content));
      if (written.size >= MOST) written.clear();
      written.set(content, line);
    }
    html += line;
  }
  return html;
}
