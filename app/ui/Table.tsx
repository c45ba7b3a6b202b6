import type { ReactNode } from 'react';
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
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.numeric ? 'text-end' : undefined}>
              {column.hideLabel ? <span className="sr-only">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>{columns.map((column) => cell(column, row))}</tr>
        ))}
      </tbody>
    </table>
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
