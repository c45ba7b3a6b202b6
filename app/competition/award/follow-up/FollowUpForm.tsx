import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DraftNotices } from '#app/ui/draft/DraftNotices.tsx';
import { useFormDraft } from '#app/ui/draft/use-form-draft.ts';
import { Field } from '#app/ui/Field.tsx';
import { SaveState } from '#app/ui/SaveState.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { figures, type OutcomeDraft, outcomeFields } from './outcomes.ts';

interface Props {
  id: string;
  owner: string;
  draft: OutcomeDraft;
  revision: number;
  savedAt: Date | string | null;
  /** how many versions were submitted before */
  versions: number;
  refusal?: Refusal | undefined;
  typedReason?: string | undefined;
}

/** A report as it is written: it saves itself, and is submitted once; later as an amendment with its reason. */
export function FollowUpForm({ id, owner, draft, revision, savedAt, versions, refusal, typedReason }: Props) {
  const { t } = useTranslation('followUp');
  const form = useFormDraft(
    { fields: draft, revision, savedAt },
    { saveTo: `/follow-ups/${id}/save`, name: `follow-up ${id}`, owner, refused: refusal },
  );
  const labels = outcomeFields.map((name) => [name, t(`fields.${name}`)] as const);
  const field = (name: keyof OutcomeDraft) => ({
    name,
    value: form.fields[name] ?? '',
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      form.set(name, currentTarget.value),
  });
  const errors = (name: string) => fieldErrors(t, refusal, name);
  return (
    <Card
      title={t(versions > 0 ? 'page.amend' : 'page.write')}
      {...(versions > 0 && { description: t('page.amendText') })}
      actions={<SaveState {...form.shown} />}
    >
      <Form method="post" onSubmit={form.settle} className="grid gap-5">
        {refusal?.code !== 'invalid' && <RefusalNotice refusal={refusal} />}
        <DraftNotices draft={form} labels={labels} refused={<RefusalNotice refusal={form.refusal} quiet />} />
        <input type="hidden" name="version" value={versions} />
        <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {figures.map((name) => (
            <Field key={name} label={t(`fields.${name}`)} errors={errors(name)}>
              <TextInput inputMode="numeric" className="tabular" {...field(name)} />
            </Field>
          ))}
          <Field label={t('fields.revenueYuan')} errors={errors('revenueYuan')}>
            <TextInput inputMode="decimal" className="tabular" {...field('revenueYuan')} />
          </Field>
        </div>
        <Field label={t('fields.cities')} hint={t('hints.cities')} errors={errors('cities')}>
          <TextInput maxLength={500} {...field('cities')} />
        </Field>
        <Field label={t('fields.progress')} hint={t('hints.progress')} errors={errors('progress')} required>
          <TextArea rows={7} max={4000} {...field('progress')} />
        </Field>
        <Field
          label={t('fields.difficulties')}
          hint={t('hints.difficulties')}
          errors={errors('difficulties')}
        >
          <TextArea rows={4} max={2000} {...field('difficulties')} />
        </Field>
        {versions > 0 && (
          <Field label={t('page.reason')} errors={errors('reason')} required>
            <TextInput name="reason" maxLength={500} defaultValue={typedReason} />
          </Field>
        )}
        <div>
          <Button>{t(versions > 0 ? 'page.submitAmendment' : 'page.submit')}</Button>
        </div>
      </Form>
    </Card>
  );
}
