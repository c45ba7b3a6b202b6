import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { cx } from '#app/ui/cx.ts';
import { type Part, partOf, parts } from './at-path.ts';
import { useDraft } from './use-draft.ts';

/** The parts of the draft, with how much each has to settle. */
export function EditorNav({ current }: { current: Part }) {
  const { t } = useTranslation('call');
  const { problems } = useDraft();
  return (
    <nav
      aria-label={t('editor.sections')}
      className="overflow-x-auto border-b border-line lg:overflow-visible lg:border-b-0"
    >
      <ul className="flex gap-1 lg:grid">
        {parts.map((part) => {
          const count = problems.filter((p) => p.severity === 'stop' && partOf(p.path) === part).length;
          const here = part === current;
          return (
            <li key={part} className="shrink-0">
              <Link
                to={`?part=${part}`}
                preventScrollReset
                aria-current={here ? 'page' : undefined}
                className={cx(
                  'flex min-h-11 items-center justify-between gap-3 border-b-2 px-3 lg:border-s-2 lg:border-b-0',
                  here ? 'border-seal font-semibold' : 'border-transparent text-ink-soft hover:text-ink',
                )}
              >
                {t(`editor.parts.${part}`)}
                {count > 0 && (
                  <span className="rounded-full bg-danger-soft px-2 text-sm text-danger tabular">
                    {count}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
