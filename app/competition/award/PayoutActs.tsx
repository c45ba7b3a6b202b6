import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Field } from '#app/ui/Field.tsx';
import { yuanText } from '#app/ui/money-text.ts';
import { Notice } from '#app/ui/Notice.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

/** 经办: records what the bank has paid, to be approved by another person. */
export function PreparePayout({
  refusal,
  typed,
}: {
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
}) {
  const { t } = useTranslation('award');
  const pending = useNavigation().state === 'submitting';
  return (
    <Card title={t('finance.prepare')} description={t('finance.prepareText')}>
      <Form method="post" className="grid gap-4 sm:grid-cols-[1fr_auto_auto] sm:items-end">
        <input type="hidden" name="intent" value="prepare" />
        <Field label={t('finance.reference')} errors={fieldErrors(t, refusal, 'bankReference')} required>
          <TextInput
            name="bankReference"
            maxLength={80}
            autoComplete="off"
            defaultValue={typed?.bankReference}
          />
        </Field>
        <Field label={t('finance.paidOn')} errors={fieldErrors(t, refusal, 'paidOn')} required>
          <TextInput name="paidOn" type="date" defaultValue={typed?.paidOn} />
        </Field>
        <Button pending={pending}>{t('finance.prepare')}</Button>
      </Form>
    </Card>
  );
}

/** 退汇 and 追回: records that money came back. */
export function MoneyBack({ payoutId, mayRecover }: { payoutId: string | undefined; mayRecover: boolean }) {
  const { t } = useTranslation('award');
  return (
    <Card title={t('finance.moneyBack')}>
      {payoutId && (
        <ConfirmButton
          label={t('finance.return')}
          variant="secondary"
          consequences={t('finance.returnText')}
          reason={{ name: 'reason', label: t('finance.returnReason'), required: true, max: 2000 }}
          fields={{ intent: 'return', payoutId }}
        />
      )}
      {mayRecover && (
        <ConfirmButton
          label={t('finance.recover')}
          consequences={t('finance.recoverText')}
          reason={{ name: 'reason', label: t('finance.reference'), required: true, max: 80 }}
          fields={{ intent: 'recover' }}
        />
      )}
    </Card>
  );
}

/** 复核: another person approves, which posts the payment, or sends it back; who prepared is told why they cannot. */
export function DecidePayout({ payout }: { payout: { id: string; amountFen: string; mine: boolean } }) {
  const { t } = useTranslation('award');
  return (
    <Card title={t('finance.decide')}>
      {payout.mine && (
        <Notice tone="warning" className="mb-4">
          {t('finance.own')}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <ConfirmButton
          label={t('finance.approve')}
          consequences={t('finance.approveText', { amount: yuanText(payout.amountFen) })}
          acknowledgement={t('finance.approveAck')}
          fields={{ intent: 'approve', payoutId: payout.id }}
          disabled={payout.mine}
        />
        <ConfirmButton
          label={t('finance.reject')}
          variant="secondary"
          consequences={t('finance.rejectText')}
          reason={{ name: 'reason', label: t('finance.rejectReason'), required: true, max: 2000 }}
          fields={{ intent: 'reject', payoutId: payout.id }}
          disabled={payout.mine}
        />
      </div>
    </Card>
  );
}
