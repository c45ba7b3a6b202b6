import { Check, Circle, CircleAlert, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import type { RailItem } from './draft-rail.ts';

const looks = {
  done: { icon: Check, ink: 'text-jade' },
  open: { icon: Circle, ink: 'text-ink-faint' },
  wrong: { icon: CircleAlert, ink: 'text-danger' },
  optional: { icon: Minus, ink: 'text-ink-faint' },
};

/** The parts of the draft with their states, beside it where there is room, folded above it where there is not. */
export function DraftRail({ items, left }: { items: readonly RailItem[]; left: number }) {
  const { t } = useTranslation('submission');
  const summary = left > 0 ? t('edit.left', { count: left }) : t('edit.nothingLeft');
  return (
    <>
      <nav
        aria-label={t('edit.rail')}
        className="sticky top-20 hidden max-h-[calc(100dvh-6rem)] self-start overflow-y-auto pb-8 lg:block"
      >
        <p className="mb-3 font-medium text-sm">{summary}</p>
        <Items items={items} />
      </nav>
      <details className="rounded-xl border border-line bg-surface px-4 py-3 shadow-card lg:hidden">
        <summary className="cursor-pointer font-medium">{summary}</summary>
        <nav aria-label={t('edit.rail')} className="mt-3">
          <Items items={items} />
        </nav>
      </details>
    </>
  );
}

function Items({ items }: { items: readonly RailItem[] }) {
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  return (
    <ul className="grid gap-0.5 text-sm">
      {items.map(({ at, state, name, items: within }) => {
        const { icon: Icon, ink } = looks[state];
        return (
          <li key={at}>
            <a
              href={`#${at}`}
              className="flex min-h-8 items-center gap-2 rounded-md px-2 py-1 text-ink no-underline hover:bg-sunken"
            >
              <Icon aria-hidden="true" className={`size-4 shrink-0 ${ink}`} />
              <span className="min-w-0">{typeof name === 'string' ? t(`edit.${name}`) : say(name)}</span>
              <span className="sr-only">{t(`edit.railStates.${state}`)}</span>
            </a>
            {within.length > 0 && (
              <div className="ms-4 border-line border-s ps-1">
                <Items items={within} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
