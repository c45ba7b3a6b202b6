import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Countdown } from '#app/ui/Countdown.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Money } from '#app/ui/Money.tsx';
import type { CallContent } from './content.ts';
import { PhaseBadge } from './PhaseBadge.tsx';
import type { CallPhase } from './timeline.ts';

interface CallAsideProps {
  slug: string;
  content: CallContent;
  phase: CallPhase;
  /** ISO texts of the dates that entries are judged by */
  opensAt: string;
  deadline: string;
  inPublicity: boolean;
  announced: boolean;
}

/** What most visitors come for: how long it is open, what it brings, and the way in. */
export function CallAside({
  slug,
  content,
  opensAt,
  deadline,
  phase,
  inPublicity,
  announced,
}: CallAsideProps) {
  const { t } = useTranslation('call');
  const places = content.tracks.reduce((sum, track) => sum + track.quota, 0);
  return (
    <Card as="div" className="grid gap-5">
      <PhaseBadge phase={phase} className="justify-self-start" />
      {(phase === 'open' || phase === 'coming') && (
        <div>
          <p className="text-sm text-ink-faint">{t(phase === 'open' ? 'list.left' : 'list.leftToOpen')}</p>
          <Countdown
            to={phase === 'open' ? deadline : opensAt}
            over={t('list.over')}
            className="text-2xl font-bold text-seal"
          />
        </div>
      )}
      <dl className="grid gap-3">
        <div>
          <dt className="text-sm text-ink-faint">{t('list.deadline')}</dt>
          <dd className="font-medium">
            <DateTime at={deadline} />
          </dd>
        </div>
        <div>
          <dt className="text-sm text-ink-faint">{t('page.perWinner')}</dt>
          <dd className="text-xl font-bold text-gold">
            <Money fen={content.award.amountFen} round />
          </dd>
        </div>
        <div>
          <dt className="text-sm text-ink-faint">{t('page.places')}</dt>
          <dd className="font-medium tabular">{places}</dd>
        </div>
      </dl>
      {phase === 'open' && (
        <div className="grid gap-2" data-screen-only="">
          <ButtonLink to={`/submissions/new?call=${slug}`} size="large">
            {t('page.apply')}
          </ButtonLink>
          <p className="text-sm text-ink-faint">{t('page.applyHint')}</p>
        </div>
      )}
      {inPublicity && <ButtonLink to={`/calls/${slug}/publicity`}>{t('page.toPublicity')}</ButtonLink>}
      {announced && <ButtonLink to={`/calls/${slug}/results`}>{t('page.toResults')}</ButtonLink>}
    </Card>
  );
}
