import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { ReviewLine, ReviewState } from './read-reviews.server.ts';

const tones: Record<ReviewState, Tone> = {
  unsigned: 'warning',
  judging: 'info',
  done: 'success',
  cancelled: 'neutral',
  blocked: 'danger',
};

/** The supplementary reviews of one track with how they stand; whoever may ask for one may cancel one. */
export function ReviewsTable({ reviews, mayCancel }: { reviews: readonly ReviewLine[]; mayCancel: boolean }) {
  const { t } = useTranslation('ranking');
  if (reviews.length === 0) return null;
  return (
    <Table
      caption={t('review.title')}
      showCaption
      rows={reviews}
      rowKey={(r) => r.id}
      columns={[
        { key: 'solution', label: t('solution'), primary: true, cell: (r) => `${r.number} ${r.title}` },
        { key: 'judge', label: t('review.judge'), numeric: true, cell: (r) => r.judge },
        {
          key: 'state',
          label: t('review.state'),
          cell: (r) => <StateBadge tone={tones[r.state]} label={t(`review.states.${r.state}`)} />,
        },
        {
          key: 'reason',
          label: t('review.why'),
          cell: (r) => [r.reason, r.cancelReason].filter(Boolean).join(' → '),
        },
        {
          key: 'asked',
          label: t('review.askedBy'),
          cell: (r) => (
            <span>
              {r.by} · <DateTime at={r.askedAt} />
            </span>
          ),
        },
        ...(mayCancel && reviews.some((r) => !r.endedAt)
          ? [
              {
                key: 'cancel',
                label: t('review.cancel'),
                hideLabel: true,
                cell: (r: ReviewLine) =>
                  !r.endedAt && (
                    <ConfirmButton
                      size="small"
                      variant="secondary"
                      label={t('review.cancel')}
                      consequences={t('review.cancelText')}
                      fields={{ intent: 'cancel', reviewId: r.id }}
                      reason={{ name: 'reason', label: t('review.cancelReason'), required: true, max: 500 }}
                    />
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
