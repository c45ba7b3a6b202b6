import { Ban, Lock, Pin } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '#app/ui/cx.ts';
import { affinityText } from './affinity-text.ts';
import type { Cell, Matrix, PairAt } from './pair.ts';

interface AssignmentMatrixProps {
  matrix: Matrix;
  caption: string;
  /** opens what can be done about a pair */
  onPair: (pair: PairAt) => void;
}

const steps: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Solutions by judges: how well each pair fits, who is chosen, who must not. One stop for the Tab key; arrows lead from cell to cell. */
export function AssignmentMatrix({ matrix, caption, onPair }: AssignmentMatrixProps) {
  const { t } = useTranslation('assignment');
  const [at, setAt] = useState<PairAt>({ s: 0, j: 0 });
  const table = useRef<HTMLTableElement>(null);
  const { judges, rows, worst, highest } = matrix;
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
    const next = { s: within(at.s + step[0], rows.length), j: within(at.j + step[1], judges.length) };
    setAt(next);
    table.current?.querySelector<HTMLButtonElement>(`[data-cell="${next.s}-${next.j}"]`)?.focus();
  };
  return (
    <div className="overflow-x-auto pb-1" data-matrix="">
      <table ref={table} className="border-separate border-spacing-1 text-sm" onKeyDown={move}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="align-bottom">
            <th scope="col" className="sticky start-0 z-10 min-w-52 bg-surface p-2 text-start text-ink-soft">
              {t('solution')}
            </th>
            <th scope="col" className="p-2 text-end font-normal text-ink-soft">
              {t('served')}
            </th>
            <th scope="col" className="p-2 text-end font-normal text-ink-soft">
              {t('seniors')}
            </th>
            {judges.map((judge) => (
              <th key={judge.expertId} scope="col" className="min-w-20 max-w-28 p-1 text-center font-normal">
                <span className="block font-semibold">{judge.name}</span>
                <span className="block text-xs text-ink-faint">{judge.unitName}</span>
                {judge.senior && <span className="block text-xs text-gold">{t('senior')}</span>}
                <span className="block text-xs text-ink-soft tabular">
                  {t('load', { count: judge.load })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, s) => (
            <tr key={row.submissionId}>
              <th scope="row" className="sticky start-0 z-10 max-w-64 bg-surface p-2 text-start font-normal">
                <span className="block text-xs text-ink-faint tabular">{row.number}</span>
                <span className="line-clamp-2">{row.title}</span>
              </th>
              <td
                className={cx('p-2 text-end tabular', row.served === worst && 'font-semibold text-seal')}
                title={row.served === worst ? t('worst') : undefined}
              >
                {affinityText(row.served)}
              </td>
              <td className="p-2 text-end tabular">{row.seniors}</td>
              {row.cells.map((cell, j) => (
                <td key={judges[j]?.expertId} className="p-0">
                  <MatrixCell
                    cell={cell}
                    highest={highest}
                    place={`${s}-${j}`}
                    label={t('cell', { judge: judges[j]?.name, solution: row.number ?? row.title })}
                    stop={at.s === s && at.j === j}
                    onFocus={() => setAt({ s, j })}
                    onClick={() => onPair({ s, j })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MatrixCellProps {
  cell: Cell;
  highest: number;
  place: string;
  label: string;
  stop: boolean;
  onFocus: () => void;
  onClick: () => void;
}

function MatrixCell({ cell, highest, place, label, stop, onFocus, onClick }: MatrixCellProps) {
  const { t } = useTranslation('assignment');
  const marks = [
    cell.conflict ? t('marks.conflict') : affinityText(cell.affinity),
    cell.chosen && t('marks.chosen'),
    cell.wish && t(`marks.${cell.wish}`),
    cell.standing && t('marks.standing'),
  ].filter(Boolean);
  const share = Math.round((cell.affinity / highest) * 42);
  return (
    <button
      type="button"
      data-cell={place}
      tabIndex={stop ? 0 : -1}
      aria-label={`${label}${t('colon')}${marks.join(t('comma'))}`}
      onFocus={onFocus}
      onClick={onClick}
      style={
        cell.conflict
          ? undefined
          : { backgroundColor: `color-mix(in oklab, var(--action) ${share}%, var(--surface))` }
      }
      className={cx(
        'flex h-11 w-full min-w-20 items-center justify-center gap-1 rounded-md border tabular',
        cell.conflict ? 'border-dashed border-line-strong bg-sunken text-ink-faint' : 'border-line text-ink',
        cell.chosen && 'border-transparent font-bold ring-3 ring-ink',
      )}
    >
      {cell.wish === 'pinned' && <Pin aria-hidden="true" className="size-3.5 shrink-0" />}
      {cell.wish === 'forbidden' && <Ban aria-hidden="true" className="size-3.5 shrink-0 text-danger" />}
      {cell.standing && <Lock aria-hidden="true" className="size-3.5 shrink-0" />}
      {cell.conflict ? t('marks.conflictShort') : affinityText(cell.affinity)}
    </button>
  );
}
