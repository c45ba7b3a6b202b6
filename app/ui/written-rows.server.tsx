import { renderToStaticMarkup } from 'react-dom/server';
import { type Column, tableRow } from './Table.tsx';

/** What was written lately; rows and lists are known by their content, so that nothing here grows old. */
const rowsWritten = new Map<string, string>();
const listsWritten = new Map<string, string>();
const [MOST_ROWS, MOST_LISTS] = [20_000, 40];

/**
 * The rows of a `WrittenTable` as HTML. React writes each row once, and it is kept by its content: a list of a thousand costs what has
 * changed in it.
 * @param list names the list and its language; rows with the same content in the same list look the same
 * @param lines the rows' content: JSON, a line each
 * @param rowOf what `columns` show of the JSON of a line
 * @param columns use no hooks: no router and no translation stands around them
 */
export function writtenRows<Row>(
  list: string,
  lines: string,
  rowOf: (json: unknown) => Row,
  columns: readonly Column<Row>[],
): string {
  return kept(listsWritten, MOST_LISTS, `${list}\n${lines}`, () => {
    let html = '';
    for (const line of lines.split('\n').filter(Boolean))
      html += kept(rowsWritten, MOST_ROWS, `${list}\n${line}`, () =>
        renderToStaticMarkup(tableRow(columns, rowOf(JSON.parse(line)), line)),
      );
    return html;
  });
}

function kept(known: Map<string, string>, most: number, content: string, write: () => string): string {
  let html = known.get(content);
  if (html === undefined) {
    html = write();
    if (known.size >= most) known.clear();
    known.set(content, html);
  }
  return html;
}
