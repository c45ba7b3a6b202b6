import { useTranslation } from 'react-i18next';
import { Notice } from '../Notice.tsx';

/** A file that could not be shown in the page, and the way to it. */
export function NotShown({ src }: { src: string }) {
  const { t } = useTranslation('common');
  return (
    <Notice tone="warning" role="alert">
      {t('ui.pdf.failed')}{' '}
      <a href={src} target="_blank" rel="noreferrer" className="text-action underline">
        {t('ui.pdf.open')}
      </a>
    </Notice>
  );
}
