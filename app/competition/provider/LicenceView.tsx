import { useTranslation } from 'react-i18next';
import { FilePreview } from '#app/ui/FilePreview.tsx';
import { FileSize } from '#app/ui/FileSize.tsx';
import type { ProviderPage } from './read-provider.server.ts';

/** The licence: its name as a link and, with `preview`, the document itself. */
export function LicenceView({
  licence,
  preview = false,
}: {
  licence: ProviderPage['licence'];
  preview?: boolean;
}) {
  const { t } = useTranslation('provider');
  if (!licence) return <p className="text-ink-soft">{t('page.licenceNone')}</p>;
  const address = `/files/${licence.id}`;
  return (
    <div className="grid gap-4">
      <p>
        <a href={address} target="_blank" rel="noreferrer" className="break-all text-action underline">
          {licence.name}
        </a>{' '}
        <span className="text-ink-faint text-sm">
          <FileSize bytes={licence.size} />
        </span>
      </p>
      {preview && <FilePreview src={address} type={licence.type} name={licence.name} />}
    </div>
  );
}
