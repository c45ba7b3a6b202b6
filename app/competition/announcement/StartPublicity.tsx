import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { dateText } from '#app/ui/date-text.ts';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { Select } from '#app/ui/Select.tsx';

interface Props {
  selectionId: string;
  periods: readonly { from: string; to: string }[];
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
}

/** Begins publicity on a day to choose; both ends of the period are seen beforehand. */
export function StartPublicity({ selectionId, periods, refusal, typed }: Props) {
  const { t, i18n } = useTranslation('announcement');
  const day = (date: string) => dateText(`${date}T00:00:00+08:00`, 'date', i18n.language);
  const calendar = (
    <ButtonLink to="/organise/calendar" variant="quiet" size="small">
      {t('selection.calendar')}
    </ButtonLink>
  );
  if (periods.length === 0)
    return (
      <Notice tone="warning" actions={calendar}>
        {t('selection.noPeriod')}
      </Notice>
    );
  return (
    <Card title={t('selection.startPublicity')} description={t('selection.startText')} actions={calendar}>
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="intent" value="publicity" />
        <input type="hidden" name="selectionId" value={selectionId} />
        <Field label={t('selection.startDay')} className="sm:max-w-md" required>
          <Select
            name="from"
            defaultValue={typed?.from ?? periods[0]?.from}
            options={periods.map(({ from, to }) => ({
              value: from,
              label: t('selection.startOption', { from: day(from), to: day(to) }),
            }))}
          />
        </Field>
        <Checkbox
          name="acknowledged"
          value="yes"
          required
          label={t('selection.startConfirm')}
          errors={fieldErrors(t, refusal, 'acknowledged')}
        />
        <div>
          <Button>{t('selection.startPublicity')}</Button>
        </div>
      </Form>
    </Card>
  );
}
