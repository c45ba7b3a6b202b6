import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Notice } from '#app/ui/Notice.tsx';

/** Someone else saved first: theirs can be seen, and either can be kept. */
export function StaleNotice({ previewAt, overwrite }: { previewAt: string; overwrite: () => void }) {
  const { t } = useTranslation('call');
  return (
    <Notice tone="warning" role="alert" title={t('editor.staleTitle')}>
      <p>{t('editor.staleText')}</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <a
          href={previewAt}
          target="_blank"
          rel="noreferrer"
          className="font-medium underline underline-offset-4"
        >
          {t('editor.seeTheirs')}
        </a>
        <Button type="button" size="small" onClick={overwrite}>
          {t('editor.keepMine')}
        </Button>
        <Button type="button" size="small" variant="secondary" onClick={() => window.location.reload()}>
          {t('editor.takeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}
