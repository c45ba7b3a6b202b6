import { useTranslation } from 'react-i18next';
import { pointsText } from '../sheet/rubric.ts';
import type { JudgingGroupData } from './judging-list.server.ts';

type Line = JudgingGroupData['sheets'][number];

interface LockAllSummaryProps {
  complete: readonly (Line & { draft: NonNullable<Line['draft']> })[];
  sheets: readonly Line[];
  /** the highest total there can be, in centipoints */
  highest: number;
}

/** What locking all would lock: each total, their range, the vetoes; and what stays open because it is not complete. */
export function LockAllSummary({ complete, sheets, highest }: LockAllSummaryProps) {
  const { t } = useTranslation('scoring');
  const totals = complete.map((s) => s.draft.totalCentipoints);
  const open = sheets.filter((s) => s.state === 'none' || (s.draft && s.draft.problems > 0));
  return (
    <div className="grid gap-3">
      <p>{t('list.lockAllText')}</p>
      <p>
        {t('summary.range', {
          lowest: pointsText(Math.min(...totals)),
          highest: pointsText(Math.max(...totals)),
          whole: pointsText(highest),
        })}
      </p>
      <ul className="grid gap-1.5 rounded-md bg-sunken p-3 text-ink">
        {complete.map((s) => (
          <li key={s.id} className="flex justify-between gap-4">
            <span className="min-w-0">
              {s.number} {s.title}
              {s.draft.vetoes > 0 && (
                <span className="block text-sm text-danger">
                  {t('summary.vetoes', { count: s.draft.vetoes })}
                </span>
              )}
            </span>
            <strong className="tabular">{pointsText(s.draft.totalCentipoints)}</strong>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <p className="text-sm">
          {t('summary.stayOpen', { count: open.length })}{' '}
          {open
            .map((s) =>
              s.draft
                ? t('summary.openDraft', { number: s.number, count: s.draft.problems })
                : t('summary.openNone', { number: s.number }),
            )
            .join(t('summary.separator'))}
        </p>
      )}
    </div>
  );
}
