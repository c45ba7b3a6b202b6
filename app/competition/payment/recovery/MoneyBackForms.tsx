import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { controlStyle } from '#app/ui/control-style.ts';
import { Field } from '#app/ui/Field.tsx';
import { yuanText } from '#app/ui/money-text.ts';
import { TextArea } from '#app/ui/TextArea.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

interface Props {
  /** 退汇 of a paid order, whole; or 追回 of a revoked award, in parts */
  kind: 'return' | 'recover';
  /** the order, for a return */
  payoutId?: string | undefined;
  /** fen as text: what was paid, or what is still to come back */
  openFen: string;
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
}

/** Puts down that money came back, with the bank's slip, where no answer of the bank says so. Another person confirms it. */
export function MoneyBackForm({ kind, payoutId, openFen, refusal, typed }: Props) {
  const { t } = useTranslation(['payment', 'award']);
  const pending = useNavigation().formData?.get('intent') === kind;
  const yuan = yuanText(openFen).replaceAll(/[¥,]/g, '');
  return (
    <Card title={t(`back.${kind}`)} description={t(`back.${kind}Text`, { open: yuanText(openFen) })}>
      <details open={refusal !== undefined && typed !== undefined}>
        <summary className="cursor-pointer font-medium">{t(`back.${kind}Open`)}</summary>
        <Form method="post" encType="multipart/form-data" className="mt-4 grid gap-4 sm:grid-cols-2">
          <input type="hidden" name="intent" value={kind} />
          {payoutId && <input type="hidden" name="id" value={payoutId} />}
          <Field
            label={t('back.amount')}
            hint={t(`back.${kind}AmountHint`)}
            errors={fieldErrors(t, refusal, 'yuan')}
            required
          >
            <TextInput
              name="yuan"
              inputMode="decimal"
              defaultValue={typed?.yuan ?? yuan}
              autoComplete="off"
            />
          </Field>
          <Field label={t('back.day')} errors={fieldErrors(t, refusal, 'day')} required>
            <TextInput name="day" type="date" defaultValue={typed?.day} />
          </Field>
          <Field label={t('award:finance.reference')} errors={fieldErrors(t, refusal, 'reference')} required>
            <TextInput name="reference" maxLength={80} autoComplete="off" defaultValue={typed?.reference} />
          </Field>
          <Field
            label={t('hand.evidence')}
            hint={t('hand.evidenceHint')}
            errors={fieldErrors(t, refusal, 'evidence')}
            required
          >
            {(control) => (
              <input
                {...control}
                type="file"
                name="evidence"
                accept="application/pdf,image/png,image/jpeg"
                className={controlStyle}
              />
            )}
          </Field>
          <Field
            label={t(kind === 'return' ? 'back.returnReason' : 'back.note')}
            errors={fieldErrors(t, refusal, 'reason')}
            required={kind === 'return'}
            className="sm:col-span-2"
          >
            <TextArea name="reason" rows={2} max={2000} defaultValue={typed?.reason} />
          </Field>
          <div>
            <Button variant="secondary" pending={pending}>
              {t('back.put')}
            </Button>
          </div>
        </Form>
      </details>
    </Card>
  );
}
