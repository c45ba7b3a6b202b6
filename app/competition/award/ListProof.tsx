import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { Notice } from '#app/ui/Notice.tsx';

/** The list's hash, whether it still holds, and the text from which anyone can compute it again. */
export function ListProof({
  contentHash,
  whole,
  canonical,
}: {
  contentHash: string;
  whole: boolean;
  canonical: string;
}) {
  const { t } = useTranslation('announcement');
  return (
    <Card title={t('results.proof')} description={t('results.proofText')}>
      <Notice tone={whole ? 'success' : 'danger'} role="none">
        {t(whole ? 'results.whole' : 'results.broken')}
      </Notice>
      <p className="mt-4 text-sm text-ink-faint">{t('results.hash')}</p>
      <code className="break-all text-sm">{contentHash}</code>
      <details className="mt-4">
        <summary className="cursor-pointer font-medium">{t('results.canonical')}</summary>
        <pre className="mt-2 rounded-md bg-sunken p-3 text-sm break-all whitespace-pre-wrap">{canonical}</pre>
      </details>
    </Card>
  );
}
