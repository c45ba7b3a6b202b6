import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Select } from '#app/ui/Select.tsx';

interface Props {
  batches: readonly { id: string; number: string }[];
  templates: readonly { id: string; name: string; version: number }[];
}

/** A payment file in the form of a bank's own template: chosen, made and downloaded. */
export function TemplateFileCard({ batches, templates }: Props) {
  const { t } = useTranslation('award');
  return (
    <Card title={t('template.fileTitle')} description={t('template.fileText')}>
      {templates.length === 0 ? (
        <p className="text-ink-soft">{t('template.none')}</p>
      ) : (
        <form method="post" action="/finance/templates/file" className="flex flex-wrap items-end gap-4">
          <Field label={t('batch.number')}>
            <Select
              name="batchId"
              options={batches.map(({ id, number }) => ({ value: id, label: number }))}
            />
          </Field>
          <Field label={t('template.one')}>
            <Select
              name="templateId"
              options={templates.map(({ id, name, version }) => ({
                value: id,
                label: t('template.versioned', { name, version }),
              }))}
            />
          </Field>
          <Button variant="secondary">{t('template.make')}</Button>
        </form>
      )}
    </Card>
  );
}
