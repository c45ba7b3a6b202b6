import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { type OutcomeDraft, outcomeFields } from './outcomes.ts';

interface Version {
  id: string;
  number: number;
  reason: string;
  by: string;
  submittedAt: Date | string;
  fields: OutcomeDraft;
}

/** What was submitted, newest first; an amendment with its reason. */
export function VersionsCard({ versions }: { versions: readonly Version[] }) {
  const { t } = useTranslation('followUp');
  return (
    <Card title={t('page.versions')}>
      {versions.length === 0 && <p className="text-ink-soft">{t('page.none')}</p>}
      <div className="grid gap-4">
        {versions.map(({ id, number, reason, by, submittedAt, fields }, at) => (
          <details key={id} open={at === 0} className="rounded-lg border border-line px-4 py-3">
            <summary className="cursor-pointer font-medium">
              {t('page.version', { count: number })}{' '}
              <span className="text-sm font-normal text-ink-faint">
                <DateTime at={submittedAt} /> · {t('page.by', { name: by })}
              </span>
            </summary>
            {reason && (
              <p className="mt-3 text-sm text-ink-soft">
                {t('page.reason')}: {reason}
              </p>
            )}
            <DescriptionList
              className="mt-4"
              items={outcomeFields
                .filter((name) => fields[name] !== '')
                .map((name) => ({
                  key: name,
                  term: t(`fields.${name}`),
                  value: <span className="whitespace-pre-line">{fields[name]}</span>,
                }))}
            />
          </details>
        ))}
      </div>
    </Card>
  );
}
