import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#app/platform/outcome.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import type { JudgingPage } from '../desk/read-judging.server.ts';
import { SheetForm } from '../desk/SheetForm.tsx';
import { SheetView } from '../desk/SheetView.tsx';
import { fieldsOf } from '../desk/sheet-form.ts';
import { sheetNameOf, useForgetLocked } from '../desk/use-forget-locked.ts';
import { emptySheet } from '../sheet/sheet.ts';
import type { LivePage } from './read-live.server.ts';

interface LiveSheetProps {
  page: LivePage;
  /** the sheet in hand; null where the judge takes no part */
  sheet: JudgingPage | null;
  current: NonNullable<LivePage['current']>;
  refusal: Refusal | undefined;
  posted: { revision: number; savedAt: Date | string } | undefined;
}

/** The solution before the panel and the judge's own sheet for it, on a phone held in one hand. */
export function LiveSheet({ page, sheet, current, refusal, posted }: LiveSheetProps) {
  const { t } = useTranslation('rounds');
  useForgetLocked(sheet);
  const newest = sheet?.sheets[0];
  const locked = newest?.state === 'locked';
  const behind = sheet !== null && sheet.id !== current.assignmentId;
  return (
    <>
      <Card
        aria-live="polite"
        title={current.title ?? t('live.conflict')}
        description={`${current.number} · ${t('live.position', { position: page.step, total: page.total })}`}
        actions={
          current.assignmentId && (
            <Link
              to={`/judging/${current.assignmentId}`}
              className="text-action underline underline-offset-4"
            >
              {t('live.documents')}
            </Link>
          )
        }
      >
        {current.assignmentId === null && <p className="text-ink-soft">{t('live.conflictText')}</p>}
      </Card>
      {behind && (
        <Notice
          tone="warning"
          title={t('live.behind', { title: sheet.title })}
          actions={
            <ButtonLink to="." size="small">
              {t('live.toCurrent')}
            </ButtonLink>
          }
        >
          {t('live.behindText')}
        </Notice>
      )}
      {sheet && (
        <Card id="sheet" title={behind ? sheet.title : t('live.sheet')}>
          {page.open && !locked ? (
            <SheetForm
              key={sheetNameOf(sheet)}
              page={sheet}
              name={sheetNameOf(sheet)}
              action={`?assignment=${sheet.id}`}
              stored={{
                fields: fieldsOf(newest?.content ?? emptySheet),
                revision: newest?.revision ?? 0,
                savedAt: newest?.savedAt ?? null,
              }}
              refusal={refusal}
              posted={posted}
            />
          ) : (
            <div className="grid gap-5">
              {locked && <Notice tone="success">{t('live.locked')}</Notice>}
              {newest && (
                <details>
                  <summary className="min-h-8 cursor-pointer font-medium">{t('live.mine')}</summary>
                  <div className="mt-4">
                    <SheetView
                      rubric={sheet.rubric}
                      content={newest.content}
                      lockedAt={newest.lockedAt}
                      contentHash={newest.contentHash}
                    />
                  </div>
                </details>
              )}
            </div>
          )}
        </Card>
      )}
    </>
  );
}
