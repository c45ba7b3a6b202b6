import { Form } from '@remix-run/react';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from './button-style.ts';
import { ReturnTo } from './ReturnTo.tsx';

/** Goes to the other language; the page is loaded anew, with the texts of that language. */
export function LanguageSwitch({
  language,
  action = '/language',
}: {
  language: 'zh-CN' | 'en';
  action?: string;
}) {
  const { t } = useTranslation('common');
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <Form method="post" action={action} reloadDocument>
      <ReturnTo />
      <button type="submit" name="lang" value={other} lang={other} className={buttonStyle('quiet', 'small')}>
        <Languages aria-hidden="true" />
        {t(`language.${other}`)}
      </button>
    </Form>
  );
}
