import { useId } from 'react';

export interface HeatCell {
  text: string;
  /** how strongly the cell is coloured, from 0 to 1 */
  strength: number;
  /** what the colour says, for who does not see it */
  meaning?: string | undefined;
}

interface HeatMapProps<Row, Column> {
  caption: string;
  /** over the names of the rows */
  corner: string;
  rows: readonly Row[];
  columns: readonly Column[];
  /** `short` heads a column; `label` names it in full */
  rowOf: (row: Row) => { key: string; label: string };
  columnOf: (column: Column) => { key: string; label: string; short?: string };
  /** null leaves a cell empty */
  cell: (row: Row, column: Column) => HeatCell | null;
}

/** The darkest a cell becomes, so that text on it keeps its contrast in both themes. */
const DARKEST = 45;

/** Figures in colour, the stronger the darker. It is a table, and reads as one. */
export function HeatMap<Row, Column>({
  caption,
  corner,
  rows,
  columns,
  rowOf,
  columnOf,
  cell,
}: HeatMapProps<Row, Column>) {
  const id = useId();
  const heads = columns.map(columnOf);
  return (
    <section
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="min-w-0 overflow-x-auto"
    >
      <table className="border-separate border-spacing-0.5 text-sm">
        <caption id={id} className="pb-2 text-start font-semibold">
          {caption}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="pe-3 text-start font-normal text-ink-soft">
              {corner}
            </th>
            {heads.map(({ key, label, short }) => (
              <th
                key={key}
                scope="col"
                title={label}
                className="min-w-12 px-1.5 py-1 text-center align-bottom font-normal text-ink-soft"
              >
                {short === undefined ? (
                  label
                ) : (
                  <>
                    <span aria-hidden="true">{short}</span>
                    <span className="sr-only">{label}</span>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { key, label } = rowOf(row);
            return (
              <tr key={key}>
                <th
                  scope="row"
                  title={label}
                  className="max-w-36 truncate pe-3 text-start font-normal sm:max-w-80"
                >
                  {label}
                </th>
                {columns.map((column, at) => {
                  const found = cell(row, column);
                  return (
                    <td
                      key={heads[at]?.key}
                      className="tabular rounded-sm px-1.5 py-1 text-center whitespace-nowrap [print-color-adjust:exact]"
                      style={
                        found
                          ? {
                              backgroundColor: `color-mix(in srgb, var(--action) ${(found.strength * DARKEST).toFixed(0)}%, var(--sunken))`,
                            }
                          : undefined
                      }
                    >
                      {found?.text}
                      {found?.meaning && <span className="sr-only"> {found.meaning}</span>}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
