import { useNavigate } from '@remix-run/react';
import { type CSSProperties, type MouseEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { useWritten } from './use-written.ts';

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
  /** Shown in place of rows, where more can be said than that there are none. */
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
  if (rows.length === 0) return empty ?? <NothingListed />;
  return (
    <table className={cx('stacking-table', className)} style={labelsOf(columns)}>
      <caption className={showCaption ? undefined : 'sr-only'}>{caption}</caption>
      <TableHead columns={columns} />
      <tbody>{rows.map((row) => tableRow(columns, row, rowKey(row)))}</tbody>
    </table>
  );
}

/** A table without rows is a sentence, never a head over nothing. */
function NothingListed() {
  const { t } = useTranslation('common');
  return <p className="text-ink-soft">{t('nothingListed')}</p>;
}

/**
 * A table whose rows the server has written already (`writtenRows`, handed on by `written`), for lists of a thousand: they are sent once,
 * not built and hydrated cell by cell. Links in them lead on within the page, as everywhere.
 */
export function WrittenTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly Pick<Column<never>, 'key' | 'label' | 'numeric' | 'hideLabel'>[];
  rows: { html?: string | undefined };
}) {
  const id = useId();
  const html = useWritten(id, rows);
  const navigate = useNavigate();
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  };
  return (
    <table className="stacking-table" style={labelsOf(columns)}>
      <caption className="sr-only">{caption}</caption>
      <TableHead columns={columns} />
      <tbody id={id} onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />
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

/** The labels that a phone shows beside the cells, said once for the table: `--label-1`, … */
function labelsOf(columns: readonly Pick<Column<never>, 'label' | 'hideLabel'>[]): CSSProperties {
  const quoted = (text: string) =>
    `"${text.replaceAll(/["\\\n]/g, (mark) => `\\${mark.codePointAt(0)?.toString(16)} `)}"`;
  return Object.fromEntries(
    columns.flatMap(({ label, hideLabel }, at) => (hideLabel ? [] : [[`--label-${at + 1}`, quoted(label)]])),
  );
}

/** Not a component: a thousand rows have seven thousand cells. */
function cell<Row>(column: Column<Row>, row: Row) {
  const className = cx(column.numeric && 'figure', column.hideLabel && 'unlabelled') || undefined;
  return column.primary ? (
    <th key={column.key} scope="row" className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td key={column.key} className={className}>
      {column.cell(row)}
    </td>
  );
}
