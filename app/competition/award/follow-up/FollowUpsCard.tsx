import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import type { FollowUpState } from './terms.ts';
import { followUpTones } from './tones.ts';

interface Props {
  followUps: readonly { id: string; months: number; dueOn: string; state: FollowUpState }[];
}

/** The reports that an award owes, and how each stands. */
export function FollowUpsCard({ followUps }: Props) {
  const { t } = useTranslation('followUp');
  if (followUps.length === 0) return null;
  return (
    <Card title={t('card.title')} description={t('card.text')}>
      <ul className="grid gap-3">
        {followUps.map(({ id, months, dueOn, state }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg border border-line px-4 py-3"
          >
            <div>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
                {t('term', { count: months })}
                <StateBadge tone={followUpTones[state]} label={t(`states.${state}`)} />
              </p>
              <p className="text-sm text-ink-faint">{t('card.due', { date: dueOn })}</p>
            </div>
            <ButtonLink
              size="small"
              variant={state === 'open' || state === 'overdue' ? 'primary' : 'secondary'}
              to={`/follow-ups/${id}`}
            >
              {t(state === 'open' || state === 'overdue' ? 'card.write' : 'card.open')}
              <span className="sr-only">{t('term', { count: months })}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
