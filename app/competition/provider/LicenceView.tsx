import { useTranslation } from 'react-i18next';
import type { ProviderPage } from '#app/competition/provider/read-provider.server.ts';
import { FileSize } from '#app/ui/FileSize.tsx';

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
      {preview && licence.type === 'application/pdf' && (
        <iframe
          src={address}
          title={licence.name}
          className="h-[70vh] w-full rounded-md border border-line"
        />
      )}
      {preview && licence.type.startsWith('image/') && (
        <img src={address} alt={licence.name} className="max-w-full rounded-md border border-line" />
      )}
    </div>
  );
}
