import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

interface Props {
  asked: { number: string; code: string } | null;
  found: { title: string; lead: string; revoked: boolean } | null;
}

/** Anyone with a certificate in hand asks whether it is genuine. */
export function CertificateCheck({ asked, found }: Props) {
  const { t } = useTranslation('announcement');
  return (
    <Card id="certificate" title={t('results.certificate')} description={t('results.certificateText')}>
      <Form
        method="get"
        action="#certificate"
        className="grid gap-4 sm:grid-cols-[1fr_1fr_auto] sm:items-end"
      >
        <Field label={t('results.number')} required>
          <TextInput name="number" defaultValue={asked?.number} />
        </Field>
        <Field label={t('results.code')} required>
          <TextInput name="code" defaultValue={asked?.code} />
        </Field>
        <Button variant="secondary">{t('results.check')}</Button>
      </Form>
      {asked && (
        <Notice className="mt-4" tone={found && !found.revoked ? 'success' : 'danger'}>
          {found
            ? t(found.revoked ? 'results.revoked' : 'results.genuine', {
                title: found.title,
                lead: found.lead,
              })
            : t('results.notGenuine')}
        </Notice>
      )}
    </Card>
  );
}
