import { useTranslation } from 'react-i18next';
import { Notice } from '#app/ui/Notice.tsx';
import type { Obstacle, Relaxation } from '../solver/problem.ts';
import type { Page } from './pair.ts';

/** The first so many say it; a rule that no solution can meet would fill pages. */
const SHOWN = 12;

/** Which constraints bind and what would free them, by name. */
export function Obstacles({ obstacles, page }: { obstacles: readonly Obstacle[]; page: Page }) {
  const { t } = useTranslation('assignment');
  const { rows, judges } = page.matrix;
  const { perSolution } = page.rules;
  const solution = (s: number) => rows[s]?.number ?? rows[s]?.title ?? '';
  const judge = (j: number) => judges[j]?.name ?? '';
  const list = (names: string[]) => names.join(t('joiner'));
  const unitName = (unit: number) => judges.find((j) => j.unit === unit)?.unitName ?? '';
  const part = (given: Relaxation) => {
    if (given.kind === 'capacity') return t('ways.capacity', { judge: judge(given.judge), count: given.by });
    const of = { solution: solution(given.solution), count: given.by };
    return given.kind === 'units'
      ? t('ways.units', { ...of, unit: unitName(given.unit) })
      : t('ways.seniors', of);
  };
  const text = (obstacle: Obstacle): string => {
    switch (obstacle.code) {
      case 'pinnedBarred':
      case 'pinnedOverCapacity':
        return t(`obstacles.${obstacle.code}`, {
          ...obstacle,
          judge: judge(obstacle.judge),
          solution: 'solution' in obstacle ? solution(obstacle.solution) : '',
        });
      case 'pinnedSameUnit':
        return t('obstacles.pinnedSameUnit', {
          solution: solution(obstacle.solution),
          judges: list(obstacle.judges.map(judge)),
        });
      case 'capacity':
        return t('obstacles.capacity', {
          ...obstacle,
          short: obstacle.needed - obstacle.seats,
          capacity: Math.ceil((rows.length * perSolution) / Math.max(1, judges.length)),
        });
      case 'group':
        return t('obstacles.group', {
          solutions: list(obstacle.solutions.map(solution)),
          judges: list(obstacle.judges.map(judge)),
          short: obstacle.needed - obstacle.seats - obstacle.elsewhere,
        });
      case 'together':
        return t('obstacles.together');
      default:
        return t(`obstacles.${obstacle.code}`, { ...obstacle, solution: solution(obstacle.solution) });
    }
  };
  return (
    <Notice tone="danger" title={t('impossible')}>
      <ul className="grid list-disc gap-2 ps-5">
        {obstacles.slice(0, SHOWN).map((obstacle) => (
          <li key={JSON.stringify(obstacle)}>
            {text(obstacle)}
            {obstacle.code === 'together' && (
              <ul className="mt-1 grid list-[circle] gap-1 ps-5">
                {obstacle.ways.map((way) => (
                  <li key={JSON.stringify(way)}>{way.map(part).join(t('semicolon'))}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
        {obstacles.length > SHOWN && <li>{t('more', { count: obstacles.length - SHOWN })}</li>}
      </ul>
    </Notice>
  );
}
