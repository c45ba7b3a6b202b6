import { useTranslation } from 'react-i18next';
import type { Rubric } from '#app/competition/call/content.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { Notice } from '#app/ui/Notice.tsx';
import { anchorOf, markText, pointsText, totalOf } from '../sheet/rubric.ts';
import { lockProblems, type SheetContent } from '../sheet/sheet.ts';

/** What is about to be locked: every mark with its band, the vetoes, the total, and what is still missing. */
export function LockSummary({ rubric, content }: { rubric: Rubric; content: SheetContent }) {
  const { t } = useTranslation('scoring');
  const say = useInLanguage();
  const problems = lockProblems(rubric, content);
  const nameOf = (field: string) => {
    const key = field.slice(field.indexOf('.') + 1);
    const named = [...rubric.criteria, ...rubric.vetoes].find((part) => part.key === key);
    return named ? say(named.name) : key;
  };
  return (
    <div className="grid gap-3">
      <p>{t('page.lockText', { total: pointsText(totalOf(rubric, content.marks)) })}</p>
      <dl className="grid gap-1.5 rounded-md bg-sunken p-3 text-ink">
        {rubric.criteria.map((criterion) => {
          const mark = content.marks[criterion.key];
          const band = anchorOf(criterion, mark);
          return (
            <div key={criterion.key} className="flex flex-wrap justify-between gap-x-4">
              <dt>{say(criterion.name)}</dt>
              <dd className="tabular">
                {band && <span className="me-3 text-ink-soft">{say(band.label)}</span>}
                <strong>{mark === undefined ? '-' : markText(mark)}</strong> / {criterion.points}
              </dd>
            </div>
          );
        })}
        {content.vetoes.map((veto) => (
          <div key={veto.key} className="text-danger">
            <dt className="sr-only">{t('page.vetoes')}</dt>
            <dd>{nameOf(`vetoes.${veto.key}`)}</dd>
          </div>
        ))}
      </dl>
      {problems.length > 0 && (
        <Notice tone="warning" title={t('summary.missing', { count: problems.length })} role="none">
          <ul>
            {problems.map(({ field, problem }) => (
              <li key={field}>
                {t('summary.line', { name: nameOf(field), problem: t(`problems.${problem}`) })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
