import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { TrackRanking } from './read-rankings.server.ts';
import type { ReviewLine } from './supplementary/read-reviews.server.ts';
import { reviewedFor } from './supplementary/reviewed-for.ts';

/** The hashes of the ranking shown, and every time the track was ranked. */
export function RankingHistory({
  ranking,
  reviews,
}: {
  ranking: TrackRanking;
  reviews: readonly ReviewLine[];
}) {
  const { t } = useTranslation('ranking');
  return (
    <details>
      <summary className="cursor-pointer font-semibold">
        {t('hashes')} · {t('history')}
      </summary>
      <div className="mt-3 grid gap-5">
        <DescriptionList
          items={[
            { term: t('computedAt'), value: <DateTime at={ranking.createdAt} shape="second" /> },
            { term: t('inputHash'), value: <code className="text-sm break-all">{ranking.inputHash}</code> },
            { term: t('outputHash'), value: <code className="text-sm break-all">{ranking.outputHash}</code> },
          ]}
        />
        <Table
          caption={t('history')}
          rows={ranking.history}
          rowKey={(h) => h.id}
          columns={[
            {
              key: 'at',
              label: t('historyAt'),
              primary: true,
              cell: (h) => <DateTime at={h.createdAt} shape="second" />,
            },
            {
              key: 'why',
              label: t('review.historyWhy'),
              cell: (h) =>
                reviewedFor(ranking, reviews, h.id)
                  .map((r) => r.number)
                  .join(', ') || '–',
            },
            { key: 'by', label: t('historyBy'), cell: (h) => h.by },
            {
              key: 'hash',
              label: t('outputHash'),
              cell: (h) => <code className="text-sm">{h.outputHash.slice(0, 16)}</code>,
            },
            {
              key: 'show',
              label: t('show'),
              hideLabel: true,
              cell: (h) =>
                h.id === ranking.id ? (
                  t('shown')
                ) : (
                  <Link to={`?ranking=${h.id}`} className="text-action underline">
                    {t('show')}
                  </Link>
                ),
            },
          ]}
        />
      </div>
    </details>
  );
}
