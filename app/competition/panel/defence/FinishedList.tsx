import { useTranslation } from 'react-i18next';
import { StateBadge } from '#app/ui/StateBadge.tsx';

const tones = { waiting: 'neutral', writing: 'info', finished: 'success', conflict: 'warning' } as const;

/** Who of a panel has finished with the solution before it: states, and never a mark. */
export function FinishedList({
  members,
}: {
  members: readonly { memberId: string; name: string; state: keyof typeof tones }[];
}) {
  const { t } = useTranslation('rounds');
  const taking = members.filter((m) => m.state !== 'conflict');
  const finished = taking.filter((m) => m.state === 'finished').length;
  return (
    <div>
      <p className="mb-3 font-medium tabular" aria-live="polite">
        {t('live.finished', { count: finished, total: taking.length })}
      </p>
      <ul className="grid gap-2 sm:grid-cols-2">
        {members.map((m) => (
          <li
            key={m.memberId}
            className="flex min-h-11 items-center justify-between gap-3 rounded-md border border-line px-4 py-2"
          >
            <span>{m.name}</span>
            <StateBadge tone={tones[m.state]} label={t(`live.states.${m.state}`)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
