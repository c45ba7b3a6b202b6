import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { type ShownField, shownFields } from './entry.ts';

interface Props {
  shown: Record<ShownField, boolean>;
  mayWrite: boolean;
  /** nothing more can be shown of a revoked award; what is shown can still be withdrawn */
  mayShow: boolean;
}

/** The consents of an entry: each given and withdrawn by itself. */
export function ShownCard({ shown, mayWrite, mayShow }: Props) {
  const { t } = useTranslation('showcase');
  return (
    <Card title={t('shown.title')} description={t('shown.text')}>
      <ul className="grid gap-3">
        {shownFields.map((field) => (
          <li
            key={field}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg border border-line px-4 py-3"
          >
            <div className="min-w-0 max-w-2xl">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
                {t(`shown.fields.${field}`)}
                <StateBadge
                  tone={shown[field] ? 'success' : 'neutral'}
                  label={t(shown[field] ? 'shown.on' : 'shown.off')}
                />
              </p>
              <p className="text-sm text-ink-faint">{t(`shown.hints.${field}`)}</p>
            </div>
            {mayWrite && (shown[field] || mayShow) && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="intent" value="shown" />
                <input type="hidden" name="field" value={field} />
                <Button
                  size="small"
                  variant={shown[field] ? 'secondary' : 'primary'}
                  name="shown"
                  value={shown[field] ? 'no' : 'yes'}
                >
                  {t(shown[field] ? 'shown.withdraw' : 'shown.show')}
                  <span className="sr-only">{t(`shown.fields.${field}`)}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
