import { useTranslation } from 'react-i18next';
import { Field } from '#app/ui/Field.tsx';
import { Markdown } from '#app/ui/Markdown.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { usePlace } from './use-draft.ts';

/** A long text in Markdown, with what it will look like beside it as it is written. */
export function MarkdownControl({
  path,
  label,
  rows = 16,
  max,
}: {
  path: string;
  label: string;
  rows?: number;
  max: number;
}) {
  const { t } = useTranslation('call');
  const { value, set, errors } = usePlace<string>(path);
  return (
    <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
      <Field label={label} hint={t('editor.markdown')} errors={errors}>
        <TextArea rows={rows} max={max} value={value} onChange={(event) => set(event.target.value)} />
      </Field>
      <section aria-label={`${t('editor.preview')} ${label}`} className="grid content-start gap-1.5">
        <p aria-hidden="true" className="font-medium text-ink-soft">
          {t('editor.preview')}
        </p>
        <div className="min-w-0 rounded-md wrap-anywhere border border-line bg-surface p-4">
          <Markdown>{value}</Markdown>
        </div>
      </section>
    </div>
  );
}
