import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { buttonStyle } from '#app/ui/button-style.ts';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import type { PaperRow } from './read-documents.server.ts';

type Paper = Omit<PaperRow, 'madeAt' | 'supersededAt'> & {
  madeAt: Date | string | null;
  supersededAt: Date | string | null;
};

/** The certificate and the notices of one award, with those that no longer hold below. */
export function PapersCard({ papers, grantId }: { papers: readonly Paper[]; grantId: string }) {
  const { t } = useTranslation('documents');
  if (papers.length === 0)
    return (
      <Card title={t('mine.title')}>
        <p className="text-ink-soft">{t('mine.waiting')}</p>
      </Card>
    );
  const certified = papers.some(({ kind, supersededAt }) => kind === 'certificate' && !supersededAt);
  return (
    <Card
      title={t('mine.title')}
      actions={
        certified && (
          <ButtonLink size="small" variant="quiet" to={`/grants/${grantId}/certificate`}>
            {t('mine.preview')}
          </ButtonLink>
        )
      }
    >
      <ul className="grid gap-3">
        {papers.map((paper) => (
          <li
            key={paper.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg border border-line px-4 py-3"
          >
            <div>
              <p className="font-medium">{t(`kinds.${paper.name}`)}</p>
              <p className="text-sm text-ink-faint">
                {paper.supersededAt && t('mine.superseded', { reason: paper.supersededReason })}
                {!paper.supersededAt && paper.madeAt && <DateTime at={paper.madeAt} />}
                {!paper.supersededAt &&
                  !paper.madeAt &&
                  t(paper.state === 'failed' ? 'mine.failed' : 'mine.waiting')}
              </p>
            </div>
            {paper.fileId && (
              <a className={buttonStyle('secondary', 'small')} href={`/files/${paper.fileId}?download`}>
                <Download aria-hidden="true" />
                {t('mine.download')}
                <span className="sr-only">{t(`kinds.${paper.name}`)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
