import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { cx } from '#app/ui/cx.ts';
import type { RoundLink } from './round-links.ts';

/** The rounds of a call to choose from; nothing where there is only one. */
export function RoundTabs({
  rounds,
  current,
}: {
  rounds: readonly RoundLink[];
  current: number | undefined;
}) {
  const { t } = useTranslation('rounds');
  const say = useInLanguage();
  if (rounds.length < 2) return null;
  return (
    <nav aria-label={t('tabs')} data-screen-only="">
      <ul className="flex flex-wrap gap-2">
        {rounds.map(({ number, name }) => (
          <li key={number}>
            <Link
              to={`?round=${number}`}
              aria-current={number === current ? 'page' : undefined}
              className={cx(
                'inline-flex min-h-10 items-center rounded-full border px-4 font-medium',
                number === current
                  ? 'border-action bg-action text-on-action'
                  : 'border-line bg-surface hover:border-action',
              )}
            >
              {t('numbered', { number, name: say(name) })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
