import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { CodeField } from '#app/platform/access/CodeField.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { controlStyle } from '#app/ui/control-style.ts';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Field } from '#app/ui/Field.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import type { PayablePage } from '../order/read-payouts.server.ts';

interface RecordProps {
  payoutId: string;
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
}

/** Records that an approved order was paid by hand, without a file, with the bank's slip. */
export function RecordHandPayment({ payoutId, refusal, typed }: RecordProps) {
  const { t } = useTranslation(['payment', 'award']);
  const pending = useNavigation().formData?.get('intent') === 'hand';
  return (
    <Card title={t('hand.record')} description={t('hand.recordText')}>
      <Form method="post" encType="multipart/form-data" className="grid gap-4 sm:grid-cols-2">
        <input type="hidden" name="intent" value="hand" />
        <input type="hidden" name="id" value={payoutId} />
        <Field
          label={t('award:finance.reference')}
          errors={fieldErrors(t, refusal, 'bankReference')}
          required
        >
          <TextInput
            name="bankReference"
            maxLength={80}
            autoComplete="off"
            defaultValue={typed?.bankReference}
          />
        </Field>
        <Field label={t('award:finance.paidOn')} errors={fieldErrors(t, refusal, 'paidOn')} required>
          <TextInput name="paidOn" type="date" defaultValue={typed?.paidOn} />
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
        <div className="self-end">
          <Button variant="secondary" pending={pending}>
            {t('hand.record')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

interface DecideProps {
  hand: NonNullable<PayablePage['hand']>;
  mayDecide: boolean;
  refusal: Refusal | undefined;
}

/** A payment by hand that waits for another person, with its slip. */
export function DecideHandPayment({ hand, mayDecide, refusal }: DecideProps) {
  const { t } = useTranslation(['payment', 'award']);
  const pending = useNavigation().formData?.get('intent') === 'confirmHand';
  return (
    <Card title={t('hand.waits')} description={t(hand.mine ? 'hand.mine' : 'hand.decideText')}>
      <DescriptionList
        items={[
          { key: 'by', term: t('hand.by'), value: hand.by },
          { key: 'reference', term: t('award:finance.reference'), value: hand.bankReference },
          { key: 'paidOn', term: t('award:finance.paidOn'), value: <DateTime at={hand.paidOn} /> },
          {
            key: 'evidence',
            term: t('hand.evidence'),
            value: hand.evidenceName ? (
              <a className="text-action underline" href={`/finance/evidence/${hand.id}`}>
                {hand.evidenceName}
              </a>
            ) : (
              t('hand.noEvidence')
            ),
          },
        ]}
      />
      {mayDecide && (
        <>
          <Form method="post" className="mt-5 flex flex-wrap items-end gap-4">
            <input type="hidden" name="intent" value="confirmHand" />
            <input type="hidden" name="id" value={hand.id} />
            <CodeField refusal={refusal} />
            <Button pending={pending}>{t('hand.confirm')}</Button>
          </Form>
          <div className="mt-6 border-t border-line pt-5">
            <ConfirmButton
              label={t('hand.refuse')}
              variant="secondary"
              consequences={t('hand.refuseText')}
              reason={{ name: 'reason', label: t('order.reason'), required: true, max: 2000 }}
              fields={{ intent: 'refuseHand', id: hand.id }}
            />
          </div>
        </>
      )}
    </Card>
  );
}
