import { useTranslation } from 'react-i18next';
import type { FormField, FormSection } from '#app/competition/call/content.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { Card } from '#app/ui/Card.tsx';
import type { FormFields } from '#app/ui/draft/merge.ts';
import { Field } from '#app/ui/Field.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { characterCount } from './content.ts';
import type { EditPage } from './read-own.server.ts';

interface Writing {
  fields: FormFields;
  set(name: string, value: string): void;
  /** what is wrong with the field of this id, once it was left */
  problemAt(id: string): string | undefined;
}

/** What is written into an entry: its name, the sections and the questions of the call. */
export function DraftFields({ page, fields, set, problemAt }: { page: EditPage } & Writing) {
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  const writing = { fields, set, problemAt };
  return (
    <>
      <Card title={t('edit.basics')} id="basics" className="scroll-mt-24">
        <div className="grid gap-5">
          <Field label={t('edit.name')} id="title" required errors={problemAt('title')}>
            <TextInput
              name="title"
              maxLength={120}
              value={fields.title ?? ''}
              onChange={(e) => set('title', e.target.value)}
            />
          </Field>
          <Field
            label={t('edit.summary')}
            hint={t('edit.summaryHint')}
            id="summary"
            required
            tall
            errors={problemAt('summary')}
          >
            <TextArea
              name="summary"
              rows={2}
              max={1000}
              value={fields.summary ?? ''}
              onChange={(e) => set('summary', e.target.value)}
            />
          </Field>
          <Field label={t('edit.track')} id="trackKey" required errors={problemAt('trackKey')}>
            <Select
              name="trackKey"
              value={fields.trackKey ?? ''}
              onChange={(e) => set('trackKey', e.target.value)}
              options={page.call.tracks.map((track) => ({ value: track.key, label: say(track.name) }))}
            />
          </Field>
        </div>
      </Card>
      <Card title={t('edit.sections')} id="sections" className="scroll-mt-24">
        <div className="grid gap-6">
          {page.call.form.sections.map((section) => (
            <SectionField key={section.key} section={section} {...writing} />
          ))}
        </div>
      </Card>
      {page.call.form.fields.length > 0 && (
        <Card title={t('edit.fields')} id="fields" className="scroll-mt-24">
          <div className="grid gap-5 sm:grid-cols-2">
            {page.call.form.fields.map((field) => (
              <DetailField key={field.key} field={field} {...writing} />
            ))}
          </div>
        </Card>
      )}
    </>
  );
}

function SectionField({ section, fields, set, problemAt }: { section: FormSection } & Writing) {
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  const name = `section.${section.key}`;
  const text = fields[name] ?? '';
  const count = characterCount(text);
  const long = count > section.maxCharacters;
  return (
    <Field
      label={say(section.title)}
      hint={say(section.hint) || undefined}
      id={`section-${section.key}`}
      required={section.required}
      tall
      errors={problemAt(`section-${section.key}`)}
    >
      <TextArea name={name} rows={5} value={text} onChange={(e) => set(name, e.target.value)} />
      <p className={long ? 'text-end text-danger text-sm' : 'text-end text-ink-faint text-sm'}>
        <span className="tabular">{t('edit.characters', { count, max: section.maxCharacters })}</span>
        {section.minCharacters > 0 && <span> · {t('edit.atLeast', { min: section.minCharacters })}</span>}
      </p>
    </Field>
  );
}

function DetailField({ field, fields, set, problemAt }: { field: FormField } & Writing) {
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  const name = `field.${field.key}`;
  const value = fields[name] ?? '';
  return (
    <Field
      label={say(field.label)}
      id={`field-${field.key}`}
      required={field.required}
      errors={problemAt(`field-${field.key}`)}
    >
      {field.kind === 'choice' ? (
        <Select
          name={name}
          value={value}
          placeholder={t('edit.choose')}
          onChange={(e) => set(name, e.target.value)}
          options={field.choices.map((choice) => ({ value: choice.zh, label: say(choice) }))}
        />
      ) : (
        <TextInput
          name={name}
          type={field.kind === 'date' ? 'date' : 'text'}
          inputMode={field.kind === 'number' ? 'decimal' : undefined}
          maxLength={500}
          value={value}
          onChange={(e) => set(name, e.target.value)}
        />
      )}
    </Field>
  );
}
