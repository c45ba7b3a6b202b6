import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { Standing } from './standing.ts';

export const standingTones: Record<Standing, Tone> = {
  hit: 'danger',
  undecided: 'warning',
  missing: 'warning',
  expired: 'warning',
  clear: 'success',
};

/** How each unit of a solution or an award stands, with the way to where it is checked. */
export function CreditStandings({
  units,
}: {
  units: readonly { providerId: string; name: string; standing: Standing }[];
}) {
  const { t } = useTranslation('provider');
  return (
    <ul className="grid gap-2">
      {units.map(({ providerId, name, standing }) => (
        <li key={providerId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <Link className="min-w-0 text-action underline" to={`/providers/${providerId}#credit`}>
            {name}
          </Link>
          <StateBadge tone={standingTones[standing]} label={t(`credit.standings.${standing}`)} />
        </li>
      ))}
    </ul>
  );
}
