import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/competition/call/content.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { FileSize } from '#app/ui/FileSize.tsx';
import type { SubmissionContent } from './content.ts';

interface Shown {
  /** the names of what the call's form asked for */
  form: {
    sections: readonly { key: string; title: Bilingual }[];
    fields: readonly { key: string; label: Bilingual }[];
    files: readonly { key: string; title: Bilingual }[];
  };
  content: SubmissionContent;
  files: readonly { fileId: string; name: string; size: number; slot: string }[];
}

/** A submitted version as it was written: summary, sections, details and documents. */
export function VersionContent({ form, content, files }: Shown) {
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  const slotTitle = (slot: string): Bilingual =>
    form.files.find((s) => s.key === slot)?.title ?? { zh: slot, en: slot };
  return (
    <div className="grid gap-6">
      <p className="font-medium">{content.summary}</p>
      {form.sections.map((section) => (
        <section key={section.key}>
          <h3 className="mb-1 font-semibold">{say(section.title)}</h3>
          <p className="max-w-[48rem] whitespace-pre-line text-ink-soft leading-relaxed">
            {content.sections[section.key] || '—'}
          </p>
        </section>
      ))}
      {form.fields.length > 0 && (
        <DescriptionList
          items={form.fields.map((field) => ({
            key: field.key,
            term: say(field.label),
            value: content.fields[field.key] || '—',
          }))}
        />
      )}
      <section>
        <h3 className="mb-2 font-semibold">{t('view.documents')}</h3>
        <ul className="grid gap-2">
          {files.map((file) => (
            <li key={file.fileId} className="flex flex-wrap items-baseline gap-x-3">
              <a
                href={`/files/${file.fileId}`}
                target="_blank"
                rel="noreferrer"
                className="break-all text-action underline"
              >
                {file.name}
              </a>
              <span className="text-ink-faint text-sm">
                {say(slotTitle(file.slot))} · <FileSize bytes={file.size} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
