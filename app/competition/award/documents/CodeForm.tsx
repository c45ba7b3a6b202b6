import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

/** Anyone with a certificate in hand asks the register about its code. */
export function CodeForm({ asked = '', title }: { asked?: string; title?: string }) {
  const { t } = useTranslation('documents');
  return (
    <Card {...(title && { title, description: t('verify.description') })}>
      <Form method="get" action="/verify" className="flex flex-wrap items-end gap-4">
        <Field label={t('verify.code')} hint={t('verify.codeHint')} required className="min-w-64 flex-1">
          <TextInput name="code" defaultValue={asked} maxLength={60} autoComplete="off" spellCheck={false} />
        </Field>
        <Button variant={title ? 'secondary' : 'primary'}>{t('verify.check')}</Button>
      </Form>
    </Card>
  );
}
