import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Field } from '#app/ui/Field.tsx';
import { FieldErrors } from '#app/ui/FieldErrors.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { type PaymentTemplate, type TemplateField, templateFields } from './template.ts';

type Column = PaymentTemplate['columns'][number];

/** The columns of a template from the left: their headers, what they hold, and their order. */
export function ColumnsEditor({
  columns,
  errors,
  onChange,
}: {
  columns: readonly Column[];
  errors: readonly string[] | undefined;
  onChange(columns: Column[]): void;
}) {
  const { t } = useTranslation('award');
  const replace = (at: number, part: Partial<Column>) =>
    onChange(columns.map((column, i) => (i === at ? { ...column, ...part } : column)));
  const move = (at: number, by: -1 | 1) => {
    const next = [...columns];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    onChange(next);
  };
  return (
    <fieldset className="grid grid-cols-1 gap-3">
      <legend className="mb-2 font-medium">{t('template.columns')}</legend>
      <FieldErrors id="columns-error" errors={errors ?? []} />
      <ol className="grid grid-cols-1 gap-3">
        {columns.map((column, at) => {
          const place = { number: at + 1 };
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; its controls hold nothing of their own
              key={at}
              className="grid grid-cols-1 items-end gap-3 rounded-lg bg-sunken p-3 sm:grid-cols-[2rem_1fr_1fr_1fr_auto]"
            >
              <span className="self-center text-sm text-ink-faint tabular">{at + 1}</span>
              <Field label={t('template.header')}>
                <TextInput
                  value={column.header}
                  maxLength={60}
                  onChange={(event) => replace(at, { header: event.currentTarget.value })}
                />
              </Field>
              <Field label={t('template.field')}>
                <Select
                  value={column.field}
                  onChange={(event) => replace(at, { field: event.currentTarget.value as TemplateField })}
                  options={templateFields.map((value) => ({ value, label: t(`template.fields.${value}`) }))}
                />
              </Field>
              {column.field === 'constant' ? (
                <Field label={t('template.constant')}>
                  <TextInput
                    value={column.constant}
                    maxLength={200}
                    onChange={(event) => replace(at, { constant: event.currentTarget.value })}
                  />
                </Field>
              ) : (
                <span className="max-sm:hidden" />
              )}
              <span className="flex gap-1">
                <Button
                  type="button"
                  variant="quiet"
                  size="small"
                  disabled={at === 0}
                  aria-label={t('template.up', place)}
                  onClick={() => move(at, -1)}
                >
                  <ArrowUp aria-hidden="true" />
                </Button>
                <Button
                  type="button"
                  variant="quiet"
                  size="small"
                  disabled={at === columns.length - 1}
                  aria-label={t('template.down', place)}
                  onClick={() => move(at, 1)}
                >
                  <ArrowDown aria-hidden="true" />
                </Button>
                <Button
                  type="button"
                  variant="quiet"
                  size="small"
                  aria-label={t('template.remove', place)}
                  onClick={() => onChange(columns.filter((_, i) => i !== at))}
                >
                  <Trash2 aria-hidden="true" />
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
      <div>
        <Button
          type="button"
          variant="secondary"
          size="small"
          disabled={columns.length >= 40}
          onClick={() => onChange([...columns, { header: '', field: 'constant', constant: '' }])}
        >
          <Plus aria-hidden="true" />
          {t('template.add')}
        </Button>
      </div>
    </fieldset>
  );
}
