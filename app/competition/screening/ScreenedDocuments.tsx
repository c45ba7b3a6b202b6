import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallContent } from '#app/competition/call/content.ts';
import { submissionContentSchema } from '#app/competition/submission/content.ts';
import { VersionContent } from '#app/competition/submission/VersionContent.tsx';
import { Card } from '#app/ui/Card.tsx';
import { cx } from '#app/ui/cx.ts';
import { FilePreview, isShowable } from '#app/ui/FilePreview.tsx';
import type { ScreeningPage } from './read-screening.server.ts';

type Version = ScreeningPage['version'];

/** The version as it was submitted; a document opens beside the checklist without leaving the page. */
export function ScreenedDocuments({
  version,
  form,
}: {
  version: Pick<Version, 'content' | 'files' | 'number'>;
  form: CallContent['form'];
}) {
  const { t } = useTranslation('screening');
  const [shown, setShown] = useState<string | null>(
    version.files.find((f) => isShowable(f.type))?.fileId ?? null,
  );
  const file = version.files.find((f) => f.fileId === shown);
  return (
    <Card title={t('page.documents')} description={t('page.version', { number: version.number })}>
      <div className="grid gap-6">
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">{t('page.documents')}</legend>
          {version.files
            .filter((f) => isShowable(f.type))
            .map((f) => (
              <button
                key={f.fileId}
                type="button"
                aria-pressed={f.fileId === shown}
                onClick={() => setShown(f.fileId === shown ? null : f.fileId)}
                className={cx(
                  'min-h-9 rounded-md border px-3 text-sm',
                  f.fileId === shown ? 'border-action bg-action-soft font-semibold' : 'border-line-strong',
                )}
              >
                {f.name}
              </button>
            ))}
        </fieldset>
        {file && <FilePreview src={`/files/${file.fileId}`} type={file.type} name={file.name} />}
        <VersionContent
          form={form}
          content={submissionContentSchema.parse(version.content)}
          files={version.files}
        />
      </div>
    </Card>
  );
}
