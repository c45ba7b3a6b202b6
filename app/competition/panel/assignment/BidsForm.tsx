import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { bidChoices } from './affinity.ts';

interface BidsFormProps {
  bids: {
    closeAt: string | Date;
    open: boolean;
    solutions: readonly { id: string; number: string | null; title: string; choice: string }[];
  };
  refused: { refusal: Refusal; typed: Record<string, string> } | undefined;
}

/** Which solutions a judge would rather score, by number and title alone; a conflict can be declared in the same list. */
export function BidsForm({ bids, refused }: BidsFormProps) {
  const { t } = useTranslation(['assignment', 'panel']);
  const options = ['none', ...bidChoices, 'conflict'].map((value) => ({
    value,
    label: t(`bid.choices.${value}`),
  }));
  return (
    <Card
      title={t('bid.title')}
      description={
        <>
          {t(bids.open ? 'bid.text' : 'bid.closed')} <DateTime at={bids.closeAt} shape="minute" />
        </>
      }
    >
      {bids.solutions.length === 0 && <p>{t('bid.empty')}</p>}
      {bids.solutions.length > 0 && (
        <Form method="post" className="grid gap-4">
          <RefusalNotice refusal={refused?.refusal} />
          <div className="grid gap-4 sm:grid-cols-2">
            {bids.solutions.map((s) => (
              <Field key={s.id} label={`${s.number ?? ''} ${s.title}`.trim()}>
                <Select
                  name={`bid:${s.id}`}
                  defaultValue={refused?.typed[`bid:${s.id}`] ?? s.choice}
                  disabled={!bids.open}
                  options={options}
                />
              </Field>
            ))}
          </div>
          {bids.open && (
            <>
              <Field label={t('bid.reason')} errors={fieldErrors(t, refused?.refusal, 'reason')}>
                <TextInput name="reason" maxLength={500} defaultValue={refused?.typed.reason} />
              </Field>
              <div>
                <Button name="intent" value="bid" variant="secondary">
                  {t('bid.save')}
                </Button>
              </div>
            </>
          )}
        </Form>
      )}
    </Card>
  );
}
