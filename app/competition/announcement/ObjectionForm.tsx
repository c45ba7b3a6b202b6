import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { RadioGroup } from '#app/ui/RadioGroup.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

// 对学术评价的不同看法 is no ground, so it is not among them.
const grounds = ['identity', 'fabrication', 'rights', 'procedure', 'conflict', 'other'] as const;

interface Props {
  selectionId: string;
  solutions: readonly { submissionId: string; number: string; title: string }[];
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
}

/** 异议: who objects, to what, on which ground, with what evidence. Nothing typed is lost when it is refused. */
export function ObjectionForm({ selectionId, solutions, refusal, typed }: Props) {
  const { t } = useTranslation('announcement');
  const pending = useNavigation().state === 'submitting';
  const errors = (name: string) => fieldErrors(t, refusal, name);
  return (
    <Card id="objection" title={t('publicity.object')} description={t('publicity.objectHint')}>
      <Form method="post" action="#objection" className="grid gap-5 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <RefusalNotice refusal={refusal} />
        </div>
        <input type="hidden" name="selectionId" value={selectionId} />
        <Field
          label={t('publicity.about')}
          errors={errors('submissionId')}
          required
          className="sm:col-span-2"
        >
          <Select
            name="submissionId"
            defaultValue={typed?.submissionId ?? ''}
            placeholder={t('publicity.choose')}
            options={solutions.map((s) => ({ value: s.submissionId, label: `${s.number} ${s.title}` }))}
          />
        </Field>
        <RadioGroup
          name="byKind"
          legend={t('publicity.byKind')}
          inline
          required
          defaultValue={typed?.byKind ?? 'person'}
          className="sm:col-span-2"
          options={[
            { value: 'person', label: t('publicity.person') },
            { value: 'unit', label: t('publicity.unitKind') },
          ]}
        />
        <Field label={t('publicity.byName')} errors={errors('byName')} required>
          <TextInput name="byName" autoComplete="name" defaultValue={typed?.byName} />
        </Field>
        <Field label={t('publicity.byCode')} hint={t('publicity.byCodeHint')} errors={errors('byCode')}>
          <TextInput name="byCode" defaultValue={typed?.byCode} />
        </Field>
        <Field label={t('publicity.phone')} hint={t('publicity.phoneHint')} errors={errors('phone')} required>
          <TextInput name="phone" type="tel" autoComplete="tel" defaultValue={typed?.phone} />
        </Field>
        <Field label={t('publicity.email')} hint={t('publicity.emailHint')} errors={errors('email')} required>
          <TextInput name="email" type="email" autoComplete="email" defaultValue={typed?.email} />
        </Field>
        <Field label={t('publicity.ground')} errors={errors('ground')} required className="sm:col-span-2">
          <Select
            name="ground"
            defaultValue={typed?.ground ?? ''}
            placeholder={t('publicity.choose')}
            options={grounds.map((value) => ({ value, label: t(`grounds.${value}`) }))}
          />
        </Field>
        <Field
          label={t('publicity.statement')}
          hint={t('publicity.statementHint')}
          errors={errors('statement')}
          required
          className="sm:col-span-2"
        >
          <TextArea name="statement" max={5000} rows={6} defaultValue={typed?.statement} />
        </Field>
        <Field
          label={t('publicity.evidence')}
          hint={t('publicity.evidenceHint')}
          errors={errors('evidence')}
          required
          className="sm:col-span-2"
        >
          <TextArea name="evidence" max={5000} rows={4} defaultValue={typed?.evidence} />
        </Field>
        <div className="sm:col-span-2">
          <Button pending={pending}>{t('publicity.submit')}</Button>
        </div>
      </Form>
    </Card>
  );
}
