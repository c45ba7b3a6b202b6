import { useTranslation } from 'react-i18next';
import { FileUpload } from '#app/platform/files/browser/FileUpload.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { HandedIn, type HandedInFile } from './HandedIn.tsx';
import { MOST_OBJECTION_BYTES, MOST_OBJECTION_FILES } from './objection-limits.ts';

interface Props {
  /** the mailed secret */
  token: string;
  byKind: 'person' | 'unit';
  files: readonly HandedInFile[];
  /** whether more may come */
  open: boolean;
}

/** 证据材料: what was handed in, and the places for more while the objection is open. A unit's sealed paper comes first. */
export function HandInCard({ token, byKind, files, open }: Props) {
  const { t } = useTranslation('announcement');
  const sealed = files.some((file) => file.kind === 'sealed');
  const kinds = byKind === 'unit' ? (['sealed', 'evidence'] as const) : (['evidence'] as const);
  return (
    <Card
      title={t('evidence.title')}
      description={open ? t('evidence.hint', { max: MOST_OBJECTION_FILES }) : undefined}
    >
      <div className="grid gap-6">
        {open && byKind === 'unit' && !sealed && <Notice tone="warning">{t('evidence.sealMissing')}</Notice>}
        {files.length > 0 ? (
          <HandedIn files={files} readable={false} />
        ) : (
          <p className="text-ink-faint">{t('evidence.none')}</p>
        )}
        {open &&
          kinds.map((kind) => (
            <section key={kind} aria-label={t(`evidence.kinds.${kind}`)} className="grid gap-2">
              <h3 className="font-semibold">{t(`evidence.kinds.${kind}`)}</h3>
              <FileUpload
                purpose="objection"
                input={{ token, kind }}
                accept={['pdf', 'image', 'docx', 'zip']}
                maxMegabytes={MOST_OBJECTION_BYTES / 1024 ** 2}
                remaining={MOST_OBJECTION_FILES - files.length}
                label={t(`evidence.kinds.${kind}`)}
              />
            </section>
          ))}
      </div>
    </Card>
  );
}
