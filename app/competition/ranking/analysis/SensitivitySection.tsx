import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Table } from '#app/ui/Table.tsx';
import { percent } from './MethodsSection.tsx';
import type { AnalysedTrack, AnalysisPage } from './read-analysis.server.ts';
import { solutionNames } from './solution-names.ts';

/** What one judge, one weight, or chance would have changed. */
export function SensitivitySection({
  track,
  criteria,
}: {
  track: AnalysedTrack;
  criteria: AnalysisPage['criteria'];
}) {
  const { t, i18n } = useTranslation('ranking');
  const { variations, model } = track.analysis;
  const { number, full } = solutionNames(track);
  const between = i18n.language === 'en' ? ', ' : '、';
  const criterion = (key: string) => {
    const found = criteria.find((c) => c.key === key);
    return found ? inLanguage(found.name, i18n.language) : key;
  };
  const unchanged = variations.filter((v) => v.gained.length + v.lost.length === 0).length;
  const near = model?.neighbours.filter((pair) => pair.swap > 0.05) ?? [];
  return (
    <section className="grid gap-4">
      <h3 className="text-lg font-semibold">{t('analysis.sensitivity')}</h3>
      <p className="text-ink-soft">
        {t('analysis.sensitivityText', { unchanged, count: variations.length })}
      </p>
      <Table
        caption={t('analysis.sensitivity')}
        rows={variations}
        rowKey={(v) => `${v.kind} ${v.of}`}
        columns={[
          {
            key: 'what',
            label: t('analysis.variation'),
            primary: true,
            cell: (v) =>
              v.kind === 'withoutJudge'
                ? t('analysis.withoutJudge', { judge: v.of })
                : t(`analysis.${v.kind}`, { criterion: criterion(v.of) }),
          },
          {
            key: 'effect',
            label: t('analysis.effect'),
            cell: (v) =>
              v.gained.length + v.lost.length === 0 ? (
                <Badge tone="success">{t('analysis.same')}</Badge>
              ) : (
                <Badge tone="warning">
                  {t('analysis.changed', {
                    gained: v.gained.map(number).join(between) || '–',
                    lost: v.lost.map(number).join(between) || '–',
                  })}
                </Badge>
              ),
          },
        ]}
      />
      {near.length > 0 && (
        <Table
          caption={t('analysis.swaps')}
          showCaption
          rows={near}
          rowKey={(pair) => `${pair.better} ${pair.worse}`}
          columns={[
            { key: 'better', label: t('analysis.better'), primary: true, cell: (pair) => full(pair.better) },
            { key: 'worse', label: t('analysis.worse'), cell: (pair) => full(pair.worse) },
            { key: 'swap', label: t('analysis.swap'), numeric: true, cell: (pair) => percent(pair.swap) },
          ]}
        />
      )}
      {model && model.nextReviews.length > 0 && (
        <Table
          caption={t('analysis.next')}
          showCaption
          rows={model.nextReviews.slice(0, 10)}
          rowKey={(next) => next.solution}
          columns={[
            { key: 'solution', label: t('solution'), primary: true, cell: (next) => full(next.solution) },
            {
              key: 'now',
              label: t('analysis.wrongNow'),
              numeric: true,
              cell: (next) => percent(next.wrongNow),
            },
            {
              key: 'then',
              label: t('analysis.wrongThen'),
              numeric: true,
              cell: (next) => percent(next.wrongThen),
            },
          ]}
        />
      )}
    </section>
  );
}
