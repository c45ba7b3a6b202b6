import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/Badge.tsx';
import { affinityText } from './affinity-text.ts';
import type { Matrix, PairAt } from './pair.ts';

/** The matrix on a phone: each solution with its judges, and all others a tap away. */
export function SolutionCards({ matrix, onPair }: { matrix: Matrix; onPair: (pair: PairAt) => void }) {
  const { t } = useTranslation('assignment');
  const { judges, rows, worst } = matrix;
  return (
    <ul className="grid gap-3">
      {rows.map((row, s) => {
        const all = row.cells.map((cell, j) => ({ cell, j, judge: judges[j] }));
        const list = (those: typeof all) =>
          those.length === 0 ? (
            <p className="text-ink-soft">—</p>
          ) : (
            <ul className="grid gap-1">
              {those.map(({ cell, j, judge }) => (
                <li key={judge?.expertId}>
                  <button
                    type="button"
                    onClick={() => onPair({ s, j })}
                    className="flex min-h-11 w-full items-center justify-between gap-3 rounded-md border border-line px-3 text-start"
                  >
                    <span className="min-w-0">
                      {judge?.name}
                      <span className="ms-2 text-sm text-ink-faint">{judge?.unitName}</span>
                    </span>
                    <span className="flex shrink-0 items-center gap-2">
                      {cell.wish && <Badge>{t(`marks.${cell.wish}`)}</Badge>}
                      {cell.standing && <Badge>{t('marks.standing')}</Badge>}
                      <span className="tabular">
                        {cell.conflict ? t('marks.conflictShort') : affinityText(cell.affinity)}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          );
        return (
          <li key={row.submissionId} className="grid gap-3 rounded-lg border border-line p-4">
            <div>
              <p className="text-sm text-ink-faint tabular">{row.number}</p>
              <p className="font-semibold">{row.title}</p>
              <p className={row.served === worst ? 'text-sm text-seal' : 'text-sm text-ink-soft'}>
                {t('servedLine', { value: affinityText(row.served), count: row.seniors })}
                {row.served === worst && ` · ${t('worst')}`}
              </p>
            </div>
            {list(all.filter(({ cell }) => cell.chosen))}
            <details>
              <summary className="min-h-11 cursor-pointer py-2 text-action">{t('others')}</summary>
              {list(all.filter(({ cell }) => !cell.chosen))}
            </details>
          </li>
        );
      })}
    </ul>
  );
}
