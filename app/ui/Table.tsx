import { useNavigate } from '@remix-run/react';
import type { MouseEvent, ReactNode } from 'react';
import { cx } from './cx.ts';

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Figures: to the right, in figures of one width. */
  numeric?: boolean;
  /** Names the row: a row header, and the title of its card on a phone. */
  primary?: boolean;
  /** The label is for assistive technology only, as over a column of buttons. */
  hideLabel?: boolean;
}

export interface TableProps<Row> {
  caption: string;
  /** Shows the caption; otherwise assistive technology only. */
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown in place of rows. */
  empty?: ReactNode;
  className?: string;
}

/** A table with a head that stays; on a phone every row is a card whose cells carry their labels. */
export function Table<Row>({
  caption,
  showCaption,
  columns,
  rows,
  rowKey,
  empty,
  className,
}: TableProps<Row>) {
  if (rows.length === 0 && empty != null) return empty;
  return (
    <table className={cx('stacking-table', className)}>
      <caption className={showCaption ? undefined : 'sr-only'}>{caption}</caption>
      <TableHead columns={columns} />
      <tbody>{rows.map((row) => tableRow(columns, row, rowKey(row)))}</tbody>
    </table>
  );
}

/**
 * A table whose rows the server has written already (`writtenRows`), for lists of a thousand: they are sent once as text, not built and
 * hydrated cell by cell. Links in them lead on within the page, as everywhere.
 * @param rows HTML from `writtenRows`, of which every text was escaped by React
 */
export function WrittenTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly Pick<Column<never>, 'key' | 'label' | 'numeric' | 'hideLabel'>[];
  rows: string;
}) {
  const navigate = useNavigate();
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  };
  return (
    <table className="stacking-table">
      <caption className="sr-only">{caption}</caption>
      <TableHead columns={columns} />
      <tbody onClick={follow} dangerouslySetInnerHTML={{ __html: rows }} />
    </table>
  );
}

/** One row, for a table and for `writtenRows`. */
export function tableRow<Row>(columns: readonly Column<Row>[], row: Row, key: string) {
  return <tr key={key}>{columns.map((column) => cell(column, row))}</tr>;
}

function TableHead({
  columns,
}: {
  columns: readonly Pick<Column<never>, 'key' | 'label' | 'numeric' | 'hideLabel'>[];
}) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.key} scope="col" className={column.numeric ? 'text-end' : undefined}>
            {column.hideLabel ? <span className="sr-only">{column.label}</span> : column.label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Not a component: a thousand rows have seven thousand cells. */
function cell<Row>(column: Column<Row>, row: Row) {
  const className = cx(column.numeric && 'tabular sm:text-end');
  const label = column.hideLabel ? undefined : column.label;
  return column.primary ? (
    <th key={column.key} scope="row" className={cx(className, 'font-medium')}>
      {column.cell(row)}
    </th>
  ) : (
    <td key={column.key} data-label={label} className={className || undefined}>
      {column.cell(row)}
    </td>
  );
}
