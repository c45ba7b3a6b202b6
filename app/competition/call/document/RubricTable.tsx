import { useTranslation } from 'react-i18next';
import type { Criterion, Rubric } from '../content.ts';
import { useInLanguage } from '../use-in-language.ts';

/** The criteria with their points, each with its bands to unfold, and the grounds for 一票否决. */
export function RubricTable({ rubric }: { rubric: Rubric }) {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  return (
    <div className="grid gap-6">
      <ol aria-label={t('page.rubricCaption')} className="divide-y divide-line border-y border-line">
        {rubric.criteria.map((criterion) => (
          <CriterionRow key={criterion.key} criterion={criterion} />
        ))}
      </ol>
      {rubric.vetoes.length > 0 && (
        <div className="rounded-lg bg-sunken p-5">
          <h3 className="mb-2 font-semibold">{t('page.vetoes')}</h3>
          <ul className="list-disc ps-5 text-ink-soft">
            {rubric.vetoes.map((veto) => (
              <li key={veto.key}>{say(veto.name)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function CriterionRow({ criterion }: { criterion: Criterion }) {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const { points, anchors } = criterion;
  return (
    <li className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[1fr_9rem]">
      <div>
        <h3 className="font-semibold">{say(criterion.name)}</h3>
        <p className="text-ink-soft">{say(criterion.description)}</p>
      </div>
      <div className="sm:text-end">
        <span className="text-xl font-bold text-seal tabular">{points}</span>{' '}
        <span className="text-sm text-ink-faint">/ 100</span>
        <div
          aria-hidden="true"
          className="mt-1.5 h-1.5 overflow-hidden rounded-full bg-sunken sm:ms-auto sm:w-32"
        >
          <div className="h-full rounded-full bg-seal-fill" style={{ width: `${points}%` }} />
        </div>
      </div>
      <details className="sm:col-span-2">
        <summary className="min-h-6 cursor-pointer text-sm font-medium text-action">
          {t('page.bands')}
        </summary>
        <dl className="mt-2 grid gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[9rem_1fr]">
          {anchors.map((anchor, i) => (
            <div key={anchor.from} className="contents">
              <dt className="font-medium tabular">
                {say(anchor.label)} ·{' '}
                {i === 0 ? `${anchor.from}–${points}` : `${anchor.from}–<${anchors[i - 1]?.from ?? points}`}
              </dt>
              <dd className="text-ink-soft">{say(anchor.text)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}
