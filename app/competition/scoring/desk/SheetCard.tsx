import { useTranslation } from 'react-i18next';
import type { Refusal } from '#app/platform/outcome.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { pointsText } from '../sheet/rubric.ts';
import { emptySheet } from '../sheet/sheet.ts';
import type { JudgingPage } from './read-judging.server.ts';
import { SheetForm } from './SheetForm.tsx';
import { SheetView } from './SheetView.tsx';
import { fieldsOf } from './sheet-form.ts';
import { sheetNameOf, useForgetLocked } from './use-forget-locked.ts';

interface SheetCardProps {
  page: JudgingPage;
  refusal: Refusal | undefined;
  posted: { revision: number; savedAt: Date | string } | undefined;
}

/** The judge's sheet of one solution: to fill in, or as it was locked, with the ones locked before it. */
export function SheetCard({ page, refusal, posted }: SheetCardProps) {
  const { t } = useTranslation('scoring');
  const [sheet, ...earlier] = page.sheets;
  const stored = {
    fields: fieldsOf(sheet?.content ?? emptySheet),
    revision: sheet?.revision ?? 0,
    savedAt: sheet?.savedAt ?? null,
  };
  const locked = sheet?.state === 'locked';
  const name = sheetNameOf(page);
  useForgetLocked(page);
  return (
    <Card id="sheet" title={t('page.sheet')} className="scroll-mt-20">
      <div className="grid gap-5">
        {sheet && sheet.reopenReason !== '' && (
          <Notice tone="warning">{t('page.reopened', { reason: sheet.reopenReason })}</Notice>
        )}
        {locked && (
          <Notice
            tone="success"
            actions={
              page.unfinished && (
                <ButtonLink to={`/judging/${page.unfinished}`} size="small">
                  {t('page.nextUnfinished')}
                </ButtonLink>
              )
            }
          >
            {t('page.locked')}
          </Notice>
        )}
        {!locked && !page.open && <Notice tone="warning">{t('page.readOnly')}</Notice>}
        {page.open && !locked ? (
          <SheetForm key={name} page={page} name={name} stored={stored} refusal={refusal} posted={posted} />
        ) : (
          sheet && (
            <SheetView
              rubric={page.rubric}
              content={sheet.content}
              lockedAt={sheet.lockedAt}
              contentHash={sheet.contentHash}
            />
          )
        )}
        {earlier.map((s) => (
          <details key={s.number} className="border-t border-line pt-4">
            <summary className="cursor-pointer font-medium">
              {t('page.earlierSheet', { number: s.number, total: pointsText(s.totalCentipoints ?? 0) })}
            </summary>
            <div className="mt-4">
              <SheetView
                rubric={page.rubric}
                content={s.content}
                lockedAt={s.lockedAt}
                contentHash={s.contentHash}
              />
            </div>
          </details>
        ))}
      </div>
    </Card>
  );
}
