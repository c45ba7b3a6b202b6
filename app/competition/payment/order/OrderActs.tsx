import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CodeField } from '#app/platform/access/CodeField.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { yuanText } from '#app/ui/money-text.ts';
import { Notice } from '#app/ui/Notice.tsx';
import type { PayableOrder } from './read-payouts.server.ts';

/** 经办: prepares the order of an award, or the one that came back. */
export function PrepareOrder({
  grantId,
  again,
  refusal,
}: {
  grantId: string;
  again: boolean;
  refusal: Refusal | undefined;
}) {
  const { t } = useTranslation('payment');
  const pending = useNavigation().formData?.get('intent') === 'prepare';
  return (
    <Card title={t('acts.prepare')} description={t(again ? 'order.prepareAgainText' : 'order.prepareText')}>
      <Form method="post" className="flex flex-wrap items-end gap-4">
        <input type="hidden" name="intent" value="prepare" />
        <input type="hidden" name="id" value={grantId} />
        <CodeField refusal={refusal} />
        <Button pending={pending}>{t('acts.prepare')}</Button>
      </Form>
    </Card>
  );
}

interface SignProps {
  order: Pick<PayableOrder, 'id' | 'amountFen' | 'step' | 'mayStep' | 'signed'>;
  refusal: Refusal | undefined;
}

/** 复核, 审批 or 上级审批 of an order, or back one step; who has signed already is told why they cannot. */
export function SignOrder({ order: { id, amountFen, step, mayStep, signed }, refusal }: SignProps) {
  const { t } = useTranslation('payment');
  const pending = useNavigation().formData?.get('intent') === step;
  if (step === null) return null;
  if (!mayStep) return <Notice>{t(signed ? 'order.signed' : `order.waits.${step}`)}</Notice>;
  return (
    <Card title={t(`acts.${step}`)} description={t(`order.${step}Text`, { amount: yuanText(amountFen) })}>
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="intent" value={step} />
        <input type="hidden" name="id" value={id} />
        <Checkbox name="acknowledged" value="yes" label={t('order.checked')} required />
        <div className="flex flex-wrap items-end gap-4">
          <CodeField refusal={refusal} />
          <Button pending={pending}>{t(`acts.${step}`)}</Button>
        </div>
      </Form>
      <div className="mt-6 border-t border-line pt-5">
        <ConfirmButton
          label={t('order.sendBack')}
          variant="secondary"
          consequences={t(`order.sendBackText.${step}`)}
          reason={{ name: 'reason', label: t('order.reason'), required: true, max: 2000 }}
          fields={{ intent: 'sendBack', id }}
        />
      </div>
    </Card>
  );
}

/** 作废: finance gives an order up. */
export function VoidOrder({ id }: { id: string }) {
  const { t } = useTranslation('payment');
  return (
    <div>
      <ConfirmButton
        label={t('order.void')}
        variant="secondary"
        consequences={t('order.voidText')}
        reason={{ name: 'reason', label: t('order.reason'), required: true, max: 2000 }}
        fields={{ intent: 'void', id }}
      />
    </div>
  );
}
