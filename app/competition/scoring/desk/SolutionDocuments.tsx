import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { refusalText } from '#app/i18n/refusal.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { FilePreview, isShowable } from '#app/ui/FilePreview.tsx';
import type { JudgingPage } from './read-judging.server.ts';

interface SolutionDocumentsProps {
  documents: JudgingPage['documents'];
  /** the reader's name, written across what they read */
  judge: string;
}

/** What a judge reads: the frozen version's texts, fields and files; a PDF opens beside the sheet. */
export function SolutionDocuments({ documents, judge }: SolutionDocumentsProps) {
  const { t, i18n } = useTranslation('scoring');
  const { summary, sections, fields, files } = documents;
  const filled = fields.filter((f) => f.value !== '');
  return (
    <Card title={t('page.documents')}>
      <div className="grid gap-6">
        <Files files={files} judge={judge} />
        {summary !== '' && <Text title={t('page.summary')} text={summary} />}
        {filled.length > 0 && (
          <div>
            <h3 className="mb-2 text-lg font-semibold">{t('page.fields')}</h3>
            <DescriptionList
              items={filled.map((f) => ({
                key: f.key,
                term: inLanguage(f.label, i18n.language),
                value: f.value,
              }))}
            />
          </div>
        )}
        {sections
          .filter((s) => s.text !== '')
          .map((s) => (
            <Text key={s.key} title={inLanguage(s.title, i18n.language)} text={s.text} />
          ))}
      </div>
    </Card>
  );
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h3 className="mb-2 text-lg font-semibold">{title}</h3>
      <p className="leading-relaxed whitespace-pre-wrap text-ink">{text}</p>
    </div>
  );
}

interface FilesProps {
  files: JudgingPage['documents']['files'];
  judge: string;
}

function Files({ files, judge }: FilesProps) {
  const { t, i18n } = useTranslation('scoring');
  const [shown, setShown] = useState<string | null>(null);
  const preview = files.find((f) => f.id === shown);
  const place = useRef<HTMLDivElement>(null);
  // It opens below the list, which may be out of sight.
  useEffect(() => {
    if (shown) place.current?.scrollIntoView({ block: 'start' });
  }, [shown]);
  return (
    <div>
      <h3 className="mb-2 text-lg font-semibold">{t('page.files')}</h3>
      {files.length === 0 && <p className="text-ink-soft">{t('page.noFiles')}</p>}
      <ul className="grid gap-2">
        {files.map((file) => (
          <li
            key={file.id}
            data-file=""
            className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line px-3 py-2"
          >
            <span className="min-w-0 break-all">
              {file.slot && (
                <span className="block text-sm text-ink-faint">{inLanguage(file.slot, i18n.language)}</span>
              )}
              {file.name}
            </span>
            <span className="flex flex-wrap items-center gap-3">
              {file.unreadable === null && isShowable(file.type) && (
                <Button
                  type="button"
                  size="small"
                  variant="secondary"
                  aria-expanded={shown === file.id}
                  onClick={() => setShown(shown === file.id ? null : file.id)}
                >
                  {t('page.showFile')}
                </Button>
              )}
              {file.unreadable === null && (
                <a
                  href={`/files/${file.id}`}
                  target="_blank"
                  rel="noreferrer"
                  className="inline-flex min-h-9 items-center text-action underline"
                >
                  {t('page.openFile')}
                </a>
              )}
            </span>
            {file.unreadable !== null && (
              <p className="basis-full text-sm text-ink-soft">{refusalText(t, { code: file.unreadable })}</p>
            )}
          </li>
        ))}
      </ul>
      {preview && (
        <div ref={place} className="mt-4 min-h-[60vh] scroll-mt-20 lg:scroll-mt-4">
          <FilePreview
            src={`/files/${preview.id}`}
            type={preview.type}
            name={t('page.preview', { name: preview.name })}
            mark={judge}
          />
        </div>
      )}
    </div>
  );
}
