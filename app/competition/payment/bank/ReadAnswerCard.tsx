import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { controlStyle } from '#app/ui/control-style.ts';
import { Field } from '#app/ui/Field.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';

interface Props {
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
}

/** Takes what the bank answered: its file, or its lines pasted. */
export function ReadAnswerCard({ refusal, typed }: Props) {
  const { t } = useTranslation('payment');
  const pending = useNavigation().state === 'submitting';
  return (
    <Card title={t('answer.read')} description={t('answer.readText')}>
      <Form method="post" encType="multipart/form-data" className="grid gap-4">
        <input type="hidden" name="intent" value="read" />
        <Field label={t('answer.file')} hint={t('answer.fileHint')} errors={fieldErrors(t, refusal, 'file')}>
          {(control) => (
            <input
              {...control}
              type="file"
              name="file"
              accept=".xml,.csv,.txt,application/xml,text/csv"
              className={controlStyle}
            />
          )}
        </Field>
        <details open={Boolean(typed?.csv)}>
          <summary className="cursor-pointer font-medium">{t('answer.paste')}</summary>
          <Field label={t('answer.csv')} hint={t('answer.csvHint')} className="mt-3">
            <TextArea name="csv" rows={5} defaultValue={typed?.csv} spellCheck={false} />
          </Field>
        </details>
        <div>
          <Button pending={pending}>{t('answer.read')}</Button>
        </div>
      </Form>
    </Card>
  );
}
