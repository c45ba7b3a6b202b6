import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { controlStyle } from '#app/ui/control-style.ts';
import { Field } from '#app/ui/Field.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';

/** Takes the bank's statement of a fund's account. */
export function ReadStatementCard({
  funds,
}: {
  funds: readonly { id: string; name: string; nameEn: string }[];
}) {
  const { t, i18n } = useTranslation('payment');
  const pending = useNavigation().state === 'submitting';
  return (
    <Card title={t('reconcile.read')} description={t('reconcile.readText')}>
      <Form method="post" encType="multipart/form-data" className="grid gap-4 sm:grid-cols-2">
        <Field label={t('limits.fund')} required>
          <Select
            name="fundId"
            options={funds.map((fund) => ({
              value: fund.id,
              label: i18n.language === 'en' ? fund.nameEn : fund.name,
            }))}
          />
        </Field>
        <Field label={t('reconcile.file')} required>
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
        <div>
          <Button pending={pending}>{t('reconcile.read')}</Button>
        </div>
      </Form>
    </Card>
  );
}

interface SignProps {
  act: 'sign' | 'review';
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
}

/** Signs off what was compared, or reviews what another signed off; what does not fit is explained. */
export function SignCard({ act, refusal, typed }: SignProps) {
  const { t } = useTranslation('payment');
  const pending = useNavigation().state === 'submitting';
  return (
    <Card title={t(`reconcile.${act}`)} description={t(`reconcile.${act}Text`)}>
      <Form method="post" className="grid gap-4">
        <input type="hidden" name="intent" value={act} />
        <Field label={t('reconcile.note')} errors={fieldErrors(t, refusal, 'note')}>
          <TextArea name="note" rows={3} max={2000} defaultValue={typed?.note} />
        </Field>
        <div>
          <Button pending={pending}>{t(`reconcile.${act}`)}</Button>
        </div>
      </Form>
    </Card>
  );
}
