import { useTranslation } from 'react-i18next';
import type { FileSlot } from '#app/competition/call/content.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { FileUpload } from '#app/platform/files/browser/FileUpload.tsx';
import { Badge } from '#app/ui/Badge.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { FileSize } from '#app/ui/FileSize.tsx';
import type { EditPage } from './read-own.server.ts';

/** The documents of the draft, one place for each that the call asks for. */
export function DraftFiles({ page }: { page: EditPage }) {
  const { t } = useTranslation('submission');
  const consortium = page.members.some((m) => !m.declined);
  return (
    <Card title={t('edit.files')} id="files" className="scroll-mt-24">
      <div className="grid gap-8">
        {page.call.form.files
          .filter((slot) => !slot.onlyConsortium || consortium)
          .map((slot) => (
            <SlotFiles key={slot.key} page={page} slot={slot} />
          ))}
      </div>
    </Card>
  );
}

function SlotFiles({ page, slot }: { page: EditPage; slot: FileSlot }) {
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  const files = page.files.filter((file) => file.slot === slot.key);
  return (
    <section id={`files-${slot.key}`} aria-label={say(slot.title)} className="grid scroll-mt-24 gap-3">
      <div>
        <h3 className="flex flex-wrap items-center gap-2 font-semibold">
          {say(slot.title)}
          <Badge tone={slot.required ? 'warning' : 'neutral'}>
            {t(
              slot.onlyConsortium ? 'edit.onlyConsortium' : slot.required ? 'edit.required' : 'edit.optional',
            )}
          </Badge>
        </h3>
        <p className="text-ink-faint text-sm">{say(slot.hint)}</p>
      </div>
      {files.length > 0 && (
        <ul className="grid gap-2">
          {files.map((file) => (
            <li
              key={file.id}
              className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line px-3 py-2"
            >
              <span className="min-w-0">
                <a
                  href={`/files/${file.id}`}
                  target="_blank"
                  rel="noreferrer"
                  className="break-all text-action underline"
                >
                  {file.name}
                </a>
                <span className="ms-2 text-ink-faint text-sm">
                  <FileSize bytes={file.size} />
                </span>
                {file.scan === 'infected' && (
                  <span className="ms-2 text-danger text-sm">{t('edit.infected')}</span>
                )}
              </span>
              <ConfirmButton
                label={t('edit.removeFile')}
                consequences={t('edit.removeFileText')}
                fields={{ intent: 'removeFile', fileId: file.id }}
                variant="quiet"
                size="small"
              />
            </li>
          ))}
        </ul>
      )}
      <FileUpload
        purpose="submission"
        input={{ submissionId: page.id, slot: slot.key }}
        accept={slot.kinds}
        maxMegabytes={slot.maxMegabytes}
        remaining={slot.maxFiles - files.length}
        label={say(slot.title)}
      />
    </section>
  );
}
