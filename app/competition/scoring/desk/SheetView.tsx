import { useTranslation } from 'react-i18next';
import { inLanguage, type Rubric } from '#app/competition/call/content.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { anchorOf, markText, pointsText, totalOf } from '../sheet/rubric.ts';
import type { SheetContent } from '../sheet/sheet.ts';

interface SheetViewProps {
  rubric: Rubric;
  content: SheetContent;
  lockedAt: Date | string | null;
  contentHash: string | null;
}

/** A sheet as it was locked: marks, comments, vetoes, total. */
export function SheetView({ rubric, content, lockedAt, contentHash }: SheetViewProps) {
  const { t, i18n } = useTranslation('scoring');
  const total = pointsText(totalOf(rubric, content.marks));
  return (
    <div className="grid gap-5">
      <p className="flex items-baseline gap-3">
        {t('list.total')} <strong className="text-3xl tabular">{total}</strong>
      </p>
      <dl className="grid gap-4">
        {rubric.criteria.map((criterion) => {
          const mark = content.marks[criterion.key];
          const anchor = anchorOf(criterion, mark);
          return (
            <div key={criterion.key} className="border-t border-line pt-3">
              <dt className="font-medium">{inLanguage(criterion.name, i18n.language)}</dt>
              <dd className="mt-1">
                <span className="me-3 tabular">
                  <strong>{mark === undefined ? '-' : markText(mark)}</strong> / {criterion.points}
                </span>
                {anchor && <Badge tone="info">{inLanguage(anchor.label, i18n.language)}</Badge>}
                <p className="mt-1 whitespace-pre-wrap text-ink-soft">
                  {content.comments[criterion.key] ?? t('page.noComment')}
                </p>
              </dd>
            </div>
          );
        })}
        {content.vetoes.map((veto) => {
          const named = rubric.vetoes.find((v) => v.key === veto.key);
          return (
            <div key={veto.key} className="border-t border-line pt-3">
              <dt className="font-medium text-danger">
                {named ? inLanguage(named.name, i18n.language) : veto.key}
              </dt>
              <dd className="mt-1 whitespace-pre-wrap">{veto.evidence}</dd>
            </div>
          );
        })}
        <div className="border-t border-line pt-3">
          <dt className="font-medium">{t('page.overall')}</dt>
          <dd className="mt-1 whitespace-pre-wrap text-ink-soft">
            {content.overallComment || t('page.noComment')}
          </dd>
        </div>
        {lockedAt && (
          <div className="border-t border-line pt-3 text-sm text-ink-soft">
            <dt>{t('page.lockedAt')}</dt>
            <dd>
              <DateTime at={lockedAt} shape="second" />
            </dd>
            <dt className="mt-2">{t('page.hash')}</dt>
            <dd>
              <code className="break-all">{contentHash}</code>
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
