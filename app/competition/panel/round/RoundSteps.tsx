import { useTranslation } from 'react-i18next';
import { type Step, Steps } from '#app/ui/Steps.tsx';
import { roundSteps, stepNow } from './round-steps.ts';

interface RoundStepsProps {
  state: 'setup' | 'open' | 'closed' | 'void' | null;
  tracks: readonly { draw: object | null; members: readonly { state: string }[] }[];
  conflicts: readonly { lifted: boolean }[];
}

/** The way of a round, with what is done of each step. */
export function RoundSteps({ state, tracks, conflicts }: RoundStepsProps) {
  const { t } = useTranslation('panel');
  const now = stepNow({
    state,
    tracks: tracks.map(({ draw, members }) => ({ drawn: draw !== null, members })),
  });
  const at = now ? roundSteps.indexOf(now) : roundSteps.length;
  const sitting = tracks.flatMap((track) => track.members.filter((m) => m.state !== 'recused'));
  const signed = sitting.filter((m) => m.state === 'committed').length;
  const drawn = tracks.filter((track) => track.draw).length;
  const told: Partial<Record<(typeof roundSteps)[number], string>> = state
    ? {
        conflicts: t('steps.found', { count: conflicts.filter((c) => !c.lifted).length }),
        draw: t('steps.drawn', { done: drawn, total: tracks.length }),
        ...(sitting.length > 0 && { commit: t('steps.signed', { done: signed, total: sitting.length }) }),
      }
    : {};
  const items = roundSteps.map((key, i): Step => {
    const where = i < at ? 'done' : i === at ? 'now' : 'next';
    return { key, label: t(`steps.${key}`), description: told[key], state: where };
  });
  return <Steps label={t('progress')} items={items} />;
}
