import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import type { EditPage } from './read-own.server.ts';

/** As many as a call may ever allow. */
const places = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
type Named = { name?: string; unitName?: string; reason?: string };

/** Experts whom the unit asks to be left out, each with a reason. Rows without a name are left out when saved. */
export function ExcludedExperts({ page }: { page: EditPage }) {
  const { t } = useTranslation('submission');
  const max = page.call.eligibility.maxExcludedExperts;
  if (max === 0) return null;
  const named = (Array.isArray(page.excludedExperts) ? page.excludedExperts : []) as Named[];
  return (
    <Card title={t('edit.excluded')} description={t('edit.excludedHint', { max })}>
      <details open={named.length > 0}>
        <summary className="cursor-pointer text-action">{t('edit.nameExperts')}</summary>
        <Form method="post" className="mt-4 grid gap-4">
          <input type="hidden" name="intent" value="excludeExperts" />
          {places.slice(0, max).map((place, i) => {
            const expert = named[i] ?? {};
            return (
              <fieldset key={place} className="grid gap-4 sm:grid-cols-[1fr_1fr_2fr]">
                <legend className="sr-only">{`${t('edit.excluded')} ${place}`}</legend>
                <Field label={t('edit.expertName')}>
                  <TextInput name="name" defaultValue={expert.name} maxLength={60} />
                </Field>
                <Field label={t('edit.expertUnit')}>
                  <TextInput name="unitName" defaultValue={expert.unitName} maxLength={120} />
                </Field>
                <Field label={t('edit.reason')}>
                  <TextInput name="reason" defaultValue={expert.reason} maxLength={300} />
                </Field>
              </fieldset>
            );
          })}
          <div>
            <Button variant="secondary">{t('edit.saveExcluded')}</Button>
          </div>
        </Form>
      </details>
    </Card>
  );
}
