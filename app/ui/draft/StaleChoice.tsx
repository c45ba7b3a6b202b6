import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import { differing, type FormFields } from './merge.ts';

export interface StaleChoiceProps {
  mine: FormFields;
  theirs: FormFields;
  /** what a field is called, by its name */
  labels: readonly (readonly [field: string, label: string])[];
  /** who was first and when, where that is known */
  title?: string;
  text?: string;
  /** shows what differs in another way than field by field */
  differences?: (mine: FormFields, theirs: FormFields) => ReactNode;
  onMine(): void;
  onTheirs(): void;
}

/** What stands and what was written here, where they differ, beside each other; the writer chooses, and until then nothing is overwritten. */
export function StaleChoice(props: StaleChoiceProps) {
  const { mine, theirs, title, text, differences, onMine, onTheirs } = props;
  const { t } = useTranslation('common');
  return (
    <Notice
      tone="warning"
      role="alert"
      title={title}
      actions={
        <>
          <Button type="button" size="small" onClick={onMine}>
            {t('ui.draft.saveMine')}
          </Button>
          <Button type="button" size="small" variant="secondary" onClick={onTheirs}>
            {t('ui.draft.loadStored')}
          </Button>
        </>
      }
    >
      <p>{text ?? t('ui.draft.stale')}</p>
      <section
        className="mt-3 max-h-60 overflow-y-auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys as well
        tabIndex={0}
        aria-label={t('ui.draft.differences')}
      >
        {differences ? differences(mine, theirs) : <FieldByField {...props} />}
      </section>
    </Notice>
  );
}

function FieldByField({ mine, theirs, labels }: Pick<StaleChoiceProps, 'mine' | 'theirs' | 'labels'>) {
  const { t } = useTranslation('common');
  const shown = (value: string | undefined) =>
    value === 'on' ? t('ui.draft.ticked') : value || t('ui.draft.empty');
  const unlike = new Set(differing(mine, theirs));
  return (
    <dl className="grid gap-3">
      {labels
        .filter(([field]) => unlike.has(field))
        .map(([field, label]) => (
          <div key={field} className="grid gap-x-3 gap-y-1 border-t border-line pt-2 sm:grid-cols-2">
            <dt className="font-medium sm:col-span-2">{label}</dt>
            <dd className="min-w-0 whitespace-pre-line break-words">
              <span className="block text-sm text-ink-soft">{t('ui.draft.storedThere')}</span>
              {shown(theirs[field])}
            </dd>
            <dd className="min-w-0 whitespace-pre-line break-words">
              <span className="block text-sm text-ink-soft">{t('ui.draft.enteredHere')}</span>
              {shown(mine[field])}
            </dd>
          </div>
        ))}
    </dl>
  );
}
