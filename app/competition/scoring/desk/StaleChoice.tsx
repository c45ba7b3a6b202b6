import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import type { SheetFields } from './sheet-form.ts';

interface StaleChoiceProps {
  mine: SheetFields;
  theirs: SheetFields;
  /** what a field is called, by its name */
  labels: readonly (readonly [field: string, label: string])[];
  onMine(): void;
  onTheirs(): void;
}

/** What stands and what was written here, where they differ, beside each other; the judge chooses, and until then nothing is overwritten. */
export function StaleChoice({ mine, theirs, labels, onMine, onTheirs }: StaleChoiceProps) {
  const { t } = useTranslation('scoring');
  const shown = (value: string | undefined) =>
    value === 'on' ? t('page.ticked') : value || t('page.noComment');
  const differing = labels.filter(([field]) => (mine[field] ?? '') !== (theirs[field] ?? ''));
  return (
    <Notice
      tone="warning"
      role="alert"
      actions={
        <>
          <Button type="button" size="small" onClick={onMine}>
            {t('page.saveMine')}
          </Button>
          <Button type="button" size="small" variant="secondary" onClick={onTheirs}>
            {t('page.loadStored')}
          </Button>
        </>
      }
    >
      <p>{t('page.stale')}</p>
      <dl
        className="mt-3 grid max-h-60 gap-3 overflow-y-auto"
        tabIndex={0}
        aria-label={t('page.differences')}
      >
        {differing.map(([field, label]) => (
          <div key={field} className="grid grid-cols-2 gap-x-3 border-t border-line pt-2">
            <dt className="col-span-2 font-medium">{label}</dt>
            <dd className="min-w-0 break-words">
              <span className="block text-sm text-ink-soft">{t('page.storedThere')}</span>
              {shown(theirs[field])}
            </dd>
            <dd className="min-w-0 break-words">
              <span className="block text-sm text-ink-soft">{t('page.enteredHere')}</span>
              {shown(mine[field])}
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
