import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';

interface CallUpFormsProps {
  roundId: string;
  trackKey: string;
  step: number;
  /** those still to be called up, in the order of the lot */
  waiting: readonly { id: string; number: string; title: string | null }[];
  /** judges who have not finished with the one before the panel */
  unfinished: number;
}

/** Calls up the next solution by the lot, or another of those waiting with a reason. */
export function CallUpForms({ roundId, trackKey, step, waiting, unfinished }: CallUpFormsProps) {
  const { t } = useTranslation('rounds');
  const [next, ...others] = waiting;
  if (!next) return <p className="text-ink-soft">{t('live.allCalled')}</p>;
  const fields = (submissionId: string) => ({ intent: 'callUp', roundId, trackKey, step, submissionId });
  const nameOf = (s: { number: string; title: string | null }) =>
    [s.number, s.title].filter(Boolean).join(' ');
  return (
    <div className="grid gap-4">
      <ConfirmButton
        label={t(step === 0 ? 'live.start' : 'live.next')}
        title={nameOf(next)}
        consequences={
          unfinished > 0 && step > 0 ? t('live.nextUnfinished', { count: unfinished }) : t('live.nextText')
        }
        confirmLabel={t('live.callUp')}
        fields={fields(next.id)}
        size="large"
      />
      {others.length > 0 && (
        <details>
          <summary className="min-h-8 cursor-pointer font-medium text-action">{t('live.other')}</summary>
          <ul className="mt-3 grid gap-2">
            {others.map((s) => (
              <li key={s.id} className="flex flex-wrap items-center justify-between gap-3">
                <span>{nameOf(s)}</span>
                <ConfirmButton
                  label={t('live.callUp')}
                  title={nameOf(s)}
                  consequences={t('live.otherText')}
                  fields={fields(s.id)}
                  reason={{ name: 'reason', label: t('shortlist.reason'), required: true, max: 300 }}
                  variant="secondary"
                  size="small"
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
