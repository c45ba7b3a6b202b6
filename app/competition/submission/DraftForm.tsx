import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FormField, FormSection } from '#app/competition/call/content.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { dateText } from '#app/ui/date-text.ts';
import { DraftNotices } from '#app/ui/draft/DraftNotices.tsx';
import type { FormFields } from '#app/ui/draft/merge.ts';
import type { DraftAnswer } from '#app/ui/draft/post-draft.ts';
import { useFormDraft } from '#app/ui/draft/use-form-draft.ts';
import { Field } from '#app/ui/Field.tsx';
import { SaveState } from '#app/ui/SaveState.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { characterCount } from './content.ts';
import { fieldsOf } from './draft-form.ts';
import type { EditPage } from './read-own.server.ts';
import { useFieldNames } from './use-field-names.ts';

interface Writing {
  fields: FormFields;
  set(name: string, value: string): void;
}

const draftFormId = 'draft';

/** The written part of an entry. It saves itself; its buttons save too, so that it works without a script. */
export function DraftForm({
  page,
  refusal,
  posted,
  typed,
}: {
  page: EditPage;
  refusal?: Refusal | undefined;
  posted?: DraftAnswer['saved'];
  /** what was posted and refused, shown again */
  typed?: FormFields | undefined;
}) {
  const { t, i18n } = useTranslation('submission');
  const say = useInLanguage();
  const labels = useFieldNames(page);
  const draft = useFormDraft(
    { fields: typed ?? fieldsOf(page.draft, page.trackKey), revision: page.revision, savedAt: page.savedAt },
    {
      saveTo: `/submissions/${page.id}/save`,
      name: `entry ${page.id}`,
      owner: page.owner,
      posted,
      refused: refusal,
    },
  );
  const { fields, set } = draft;
  return (
    <Form method="post" id={draftFormId} className="grid gap-6" onSubmit={draft.settle}>
      <Card title={t('edit.basics')}>
        <div className="grid gap-5">
          <Field label={t('edit.name')} id="title" required>
            <TextInput
              name="title"
              maxLength={120}
              value={fields.title ?? ''}
              onChange={(e) => set('title', e.target.value)}
            />
          </Field>
          <Field label={t('edit.summary')} hint={t('edit.summaryHint')} id="summary" required>
            <TextArea
              name="summary"
              rows={2}
              max={1000}
              value={fields.summary ?? ''}
              onChange={(e) => set('summary', e.target.value)}
            />
          </Field>
          <Field label={t('edit.track')} id="trackKey" required>
            <Select
              name="trackKey"
              value={fields.trackKey ?? ''}
              onChange={(e) => set('trackKey', e.target.value)}
              options={page.call.tracks.map((track) => ({ value: track.key, label: say(track.name) }))}
            />
          </Field>
        </div>
      </Card>
      <Card title={t('edit.sections')}>
        <div className="grid gap-6">
          {page.call.form.sections.map((section) => (
            <SectionField key={section.key} section={section} fields={fields} set={set} />
          ))}
        </div>
      </Card>
      {page.call.form.fields.length > 0 && (
        <Card title={t('edit.fields')}>
          <div className="grid gap-5 sm:grid-cols-2">
            {page.call.form.fields.map((field) => (
              <DetailField key={field.key} field={field} fields={fields} set={set} />
            ))}
          </div>
        </Card>
      )}
      <Card title={t('edit.declaration')}>
        <p className="mb-4 whitespace-pre-line text-ink-soft">{say(page.call.form.declaration)}</p>
        <Checkbox
          id="declared"
          name="declared"
          label={t('edit.declare')}
          checked={fields.declared === 'on'}
          onChange={(e) => set('declared', e.target.checked ? 'on' : '')}
        />
      </Card>
      <div className="sticky bottom-0 z-10 -mx-4 grid gap-3 border-line border-t bg-surface px-4 py-3 sm:mx-0 sm:rounded-t-lg sm:border-x sm:px-6">
        <input type="hidden" name="revision" value={draft.revision} />
        {refusal?.code !== 'submission.stale' && <RefusalNotice refusal={refusal} />}
        <DraftNotices
          draft={draft}
          labels={labels}
          title={t('edit.staleTitle', { at: dateText(draft.theirs?.savedAt ?? 0, 'second', i18n.language) })}
          text={t('edit.staleText')}
          refused={<RefusalNotice refusal={draft.refusal} quiet />}
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <SaveState {...draft.shown} />
          <span className="flex flex-wrap gap-3">
            <Button variant="secondary" name="intent" value="save">
              {t('edit.save')}
            </Button>
            <Button name="intent" value="check">
              {t('edit.check')}
            </Button>
          </span>
        </div>
      </div>
    </Form>
  );
}

function SectionField({ section, fields, set }: { section: FormSection } & Writing) {
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
    >
      <TextArea name={name} rows={7} value={text} onChange={(e) => set(name, e.target.value)} />
      <p className={long ? 'text-danger text-sm' : 'text-ink-faint text-sm'}>
        <span className="tabular">{t('edit.characters', { count, max: section.maxCharacters })}</span>
        {section.minCharacters > 0 && <span> · {t('edit.atLeast', { min: section.minCharacters })}</span>}
      </p>
    </Field>
  );
}

function DetailField({ field, fields, set }: { field: FormField } & Writing) {
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  const name = `field.${field.key}`;
  const value = fields[name] ?? '';
  return (
    <Field label={say(field.label)} id={`field-${field.key}`} required={field.required}>
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
