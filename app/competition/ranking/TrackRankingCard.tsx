import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { pointsText } from '#app/competition/scoring/sheet/rubric.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { Table } from '#app/ui/Table.tsx';
import { AdjustedBy } from './AdjustedBy.tsx';
import { HowComputed } from './HowComputed.tsx';
import { RankingHistory } from './RankingHistory.tsx';
import type { RankingsPage, TrackRanking } from './read-rankings.server.ts';
import { splitTotals } from './rule/split-totals.ts';
import { useRuleNames } from './rule/use-rule-names.ts';
import { ReviewsTable } from './supplementary/ReviewsTable.tsx';
import type { ReviewLine } from './supplementary/read-reviews.server.ts';
import { reviewedFor } from './supplementary/reviewed-for.ts';
import { VerifyRanking } from './VerifyRanking.tsx';
import type { Verification } from './verify-ranking.server.ts';

interface TrackRankingCardProps {
  ranking: TrackRanking;
  rubric: RankingsPage['rubric'];
  verification: Verification | undefined;
  /** the supplementary reviews of the track */
  reviews: readonly ReviewLine[];
}

/** The ranking of one track with everything that lets a reader check it. */
export function TrackRankingCard({ ranking, rubric, verification, reviews }: TrackRankingCardProps) {
  const { t, i18n } = useTranslation('ranking');
  const ruleName = useRuleNames(rubric);
  const taken = reviewedFor(ranking, reviews, ranking.id);
  const waiting = reviews.find(
    (r) => r.rankingId === ranking.history[0]?.id && r.state !== 'cancelled' && ranking.newest,
  );
  const name = inLanguage(ranking.track.name, i18n.language);
  return (
    <Card
      title={name}
      description={t('quota', { count: ranking.track.quota })}
      actions={<VerifyRanking rankingId={ranking.id} />}
    >
      <div className="grid gap-6">
        {!ranking.newest && <Notice tone="warning">{t('old')}</Notice>}
        {taken.length > 0 && (
          <Notice tone="info" role="none" title={t('review.whyLater')}>
            {t('review.whyLaterText', { solutions: taken.map((r) => r.number).join(', ') })}
          </Notice>
        )}
        {waiting && (
          <Notice tone="warning" role="none">
            {t(waiting.state === 'done' ? 'refusals.reviewNotRanked' : 'refusals.reviewOpen')}
          </Notice>
        )}
        {verification && <VerificationNotice verification={verification} />}
        <Table
          caption={`${t('title')} · ${name}`}
          rows={ranking.places}
          rowKey={(p) => p.submissionId}
          columns={[
            {
              key: 'place',
              label: t('place'),
              numeric: true,
              cell: (p) => (
                <>
                  {p.place} {p.tied && <Badge tone="warning">{t('tied')}</Badge>}
                </>
              ),
            },
            { key: 'number', label: t('number'), cell: (p) => p.number },
            { key: 'solution', label: t('solution'), primary: true, cell: (p) => p.title },
            { key: 'unit', label: t('unit'), cell: (p) => p.unit },
            {
              key: 'score',
              label: t(ranking.adjustedBy ? 'rawScore' : 'score'),
              numeric: true,
              cell: (p) => <strong>{pointsText(p.scoreCentipoints)}</strong>,
            },
            ...(ranking.adjustedBy && ranking.adjustedBy.length > 0
              ? [
                  {
                    key: 'adjusted',
                    label: t('adjusted'),
                    numeric: true,
                    cell: (p: TrackRanking['places'][number]) => (
                      <strong>
                        {p.adjustedCentipoints === undefined ? '–' : pointsText(p.adjustedCentipoints)}
                      </strong>
                    ),
                  },
                ]
              : []),
            ...(ranking.configuration.rounds
              ? [
                  {
                    key: 'rounds',
                    label: t('roundScores'),
                    cell: (p: TrackRanking['places'][number]) => (
                      <span className="flex flex-wrap gap-x-3 tabular">
                        {p.rounds?.map((r) => (
                          <span key={r.number}>
                            {t('roundScore', { number: r.number, score: pointsText(r.scoreCentipoints) })}
                          </span>
                        ))}
                      </span>
                    ),
                  },
                ]
              : []),
            {
              key: 'totals',
              label: t('totals'),
              cell: (p) => <Totals totals={p.totals} dropped={p.dropped} />,
            },
            {
              key: 'outcome',
              label: t('outcome'),
              cell: (p) => (
                <Badge tone={p.eligible ? 'success' : 'danger'}>
                  {p.reason ? t(`reasons.${p.reason}`) : t('eligible')}
                </Badge>
              ),
            },
            {
              key: 'decidedBy',
              label: t('decidedBy'),
              cell: (p) =>
                p.decidedBy
                  ? t('byTie', { rule: ruleName(p.decidedBy) })
                  : p.tied
                    ? t('unbroken')
                    : t('byScore'),
            },
          ]}
        />
        <HowComputed
          configuration={ranking.configuration}
          adjustedBy={ranking.adjustedBy}
          ruleName={ruleName}
        />
        {ranking.adjustedBy && ranking.adjustedBy.length > 0 && (
          <AdjustedBy rule={ranking.configuration.rule} by={ranking.adjustedBy} />
        )}
        <ReviewsTable reviews={reviews} mayCancel={false} />
        <RankingHistory ranking={ranking} reviews={reviews} />
      </div>
    </Card>
  );
}

function Totals({ totals, dropped }: { totals: number[]; dropped: number[] }) {
  const { t } = useTranslation('ranking');
  return (
    <span className="flex flex-wrap gap-x-3 tabular">
      {splitTotals(totals, dropped).map(({ key, total, left }) =>
        left ? (
          <del key={key} className="text-ink-faint" title={t('dropped', { total: pointsText(total) })}>
            {pointsText(total)}
          </del>
        ) : (
          <span key={key}>{pointsText(total)}</span>
        ),
      )}
    </span>
  );
}

function VerificationNotice({ verification }: { verification: Verification }) {
  const { t } = useTranslation('ranking');
  const checks = ['inputHolds', 'outputHolds', 'sheetsHold'] as const;
  const whole = checks.every((check) => verification[check]);
  return (
    <Notice tone={whole ? 'success' : 'danger'} title={whole ? t('verified') : t('differs')}>
      <ul className="mt-1 text-sm">
        {checks.map((check) => (
          <li key={check}>
            {t('check', {
              name: t(`checks.${check}`),
              result: verification[check] ? t('holds') : t('fails'),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
