import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { Stat } from '#app/ui/Stat.tsx';
import { NextReviews } from '../supplementary/NextReviews.tsx';
import { ReviewsTable } from '../supplementary/ReviewsTable.tsx';
import type { AnalysedTrack } from './analysed-track.ts';
import { CriteriaSection } from './CriteriaSection.tsx';
import { Explanations } from './Explanations.tsx';
import { JudgesSection } from './JudgesSection.tsx';
import { MethodsSection } from './MethodsSection.tsx';
import { percent } from './percent.ts';
import type { AnalysisPage } from './read-analysis.server.ts';
import { SensitivitySection } from './SensitivitySection.tsx';
import { changes } from './sensitivity.ts';

/** How firmly the winners of one track stand. */
export function AnalysedTrackCard({
  track,
  page,
  refused,
}: {
  track: AnalysedTrack;
  page: AnalysisPage;
  refused: { refusal: Refusal; typed: Record<string, string> } | undefined;
}) {
  const { t, i18n } = useTranslation('ranking');
  const { criteria, reviews, mayAsk } = page;
  const { winners, tied, panels, methods, variations, model } = track.analysis;
  const same = (ids: string[], others: string[]) =>
    ids.length === others.length && ids.every((id) => others.includes(id));
  const agreeing = methods.filter((m) => m.ranking && same(winners, m.winners) && same(tied, m.tied)).length;
  const unchanged = variations.filter((v) => !changes(v)).length;
  const chances = methods
    .find((m) => m.method === 'calibrated')
    ?.ranking?.solutions.filter((s) => winners.includes(s.solution))
    .flatMap((s) => s.winProbability ?? []);
  return (
    <Card
      title={inLanguage(track.name, i18n.language)}
      description={
        <>
          {t(`analysis.aim.${track.aim}`, { count: track.quota })} · {t('computedAt')}{' '}
          <DateTime at={track.computedAt} shape="second" />
        </>
      }
    >
      <div className="grid grid-cols-1 gap-8">
        {track.places.length < track.count && (
          <Notice>{t('analysis.nearOnly', { shown: track.places.length, count: track.count })}</Notice>
        )}
        {panels > 1 && <Notice tone="warning">{t('analysis.panels', { count: panels })}</Notice>}
        {tied.length > 0 && (
          <Notice tone="warning">
            {t('analysis.tiedAtLine', {
              solutions: track.places
                .filter((p) => tied.includes(p.submissionId))
                .map((p) => p.number)
                .join(t('analysis.say.between')),
            })}
          </Notice>
        )}
        {track.configuration.rounds && <Notice>{t('analysis.ownRound')}</Notice>}
        <div className="grid grid-cols-2 gap-5 lg:grid-cols-4">
          <Stat
            label={t('analysis.agreeing')}
            value={`${agreeing} / ${methods.filter((m) => m.ranking).length}`}
          />
          <Stat label={t('analysis.unchanged')} value={`${unchanged} / ${variations.length}`} />
          <Stat
            label={t('analysis.leastSure')}
            value={percent(chances && chances.length > 0 ? Math.min(...chances) : undefined)}
          />
          <Stat
            label={t('analysis.toLookAt')}
            value={(model?.farMarks.length ?? 0) + (model?.closeFits.length ?? 0)}
          />
        </div>
        <MethodsSection track={track} />
        <SensitivitySection track={track} criteria={criteria} />
        <NextReviews track={track} asking={page} refused={refused} />
        <ReviewsTable reviews={reviews.filter((r) => r.trackKey === track.key)} mayCancel={mayAsk} />
        <JudgesSection track={track} />
        {track.analysis.criteria && <CriteriaSection model={track.analysis.criteria} criteria={criteria} />}
        <Explanations track={track} />
      </div>
    </Card>
  );
}
