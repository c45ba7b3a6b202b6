import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { FileUpload } from '#app/platform/files/browser/FileUpload.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Field } from '#app/ui/Field.tsx';
import { RadioGroup } from '#app/ui/RadioGroup.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { creditLists } from './standing.ts';

interface Props {
  providerId: string;
  /** `YYYY-MM-DDTHH:mm` in Shanghai */
  now: string;
  refusal: Refusal | undefined;
  typed: Record<string, string>;
}

/** What a person found on the three lists, with the source, the time and what proves it. */
export function RecordCheckForm({ providerId, now, refusal, typed }: Props) {
  const { t } = useTranslation('provider');
  const pending = useNavigation().state === 'submitting';
  const [evidence, setEvidence] = useState<{ fileId: string; name: string } | null>(null);
  return (
    <Form method="post" className="grid gap-4">
      <input type="hidden" name="intent" value="recordCredit" />
      <input type="hidden" name="evidenceFileId" value={evidence?.fileId ?? typed.evidenceFileId ?? ''} />
      {creditLists.map((list) => (
        <RadioGroup
          key={list}
          name={list}
          legend={t(`credit.lists.${list}`)}
          inline
          required
          defaultValue={typed[list]}
          errors={fieldErrors(t, refusal, `results.${list}`)}
          options={[
            { value: 'clear', label: t('credit.results.clear') },
            { value: 'hit', label: t('credit.results.hit') },
          ]}
        />
      ))}
      <Field
        label={t('credit.detail')}
        hint={t('credit.detailHint')}
        errors={fieldErrors(t, refusal, 'detail')}
      >
        <TextArea name="detail" rows={2} max={4000} defaultValue={typed.detail} />
      </Field>
      <Field label={t('credit.source')} errors={fieldErrors(t, refusal, 'source')} required>
        <TextInput name="source" maxLength={200} defaultValue={typed.source ?? t('credit.sourceDefault')} />
      </Field>
      <Field label={t('credit.checkedAt')} errors={fieldErrors(t, refusal, 'checkedAt')} required>
        <TextInput name="checkedAt" type="datetime-local" defaultValue={typed.checkedAt ?? now} />
      </Field>
      <Field
        label={t('credit.reference')}
        hint={t('credit.referenceHint')}
        errors={fieldErrors(t, refusal, 'reference')}
      >
        <TextInput name="reference" maxLength={120} defaultValue={typed.reference} />
      </Field>
      <div className="grid gap-1.5">
        <p className="font-medium">{t('credit.evidence')}</p>
        {evidence && <p className="text-sm break-all text-ink-soft">{evidence.name}</p>}
        <FileUpload
          purpose="credit-evidence"
          input={{ providerId }}
          accept={['pdf', 'image']}
          maxMegabytes={20}
          remaining={evidence ? 0 : 1}
          label={t('credit.evidence')}
          onDone={setEvidence}
        />
      </div>
      <div>
        <Button pending={pending}>{t('credit.record')}</Button>
      </div>
    </Form>
  );
}
