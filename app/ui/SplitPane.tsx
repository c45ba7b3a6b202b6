import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { cx } from './cx.ts';

interface SplitPaneProps {
  /** what the browser calls the width that was chosen */
  name: string;
  /** says what the divider does, and what each side is */
  labels: { divider: string; start: string; end: string };
  start: ReactNode;
  end: ReactNode;
}

const LEAST = 30;
const MOST = 75;
const FIRST = 58;
const within = (share: number) => Math.min(MOST, Math.max(LEAST, Math.round(share)));

/**
 * Two things side by side with a divider to drag (or to move by arrow keys) between them, remembered in the browser; on a narrow screen
 * one at a time, behind two buttons. Both stay in the page, so that nothing typed or opened in one is lost by looking at the other.
 */
export function SplitPane({ name, labels, start, end }: SplitPaneProps) {
  const [share, setShare] = useState(FIRST);
  const [shown, setShown] = useState<'start' | 'end'>('start');
  const panes = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const kept = Number(localStorage.getItem(`yxt.split.${name}`));
    if (kept) setShare(within(kept));
  }, [name]);
  // An address that names something in a pane that is not shown leads there all the same.
  useEffect(() => {
    const follow = () => {
      const aim = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
      const side = aim?.closest<HTMLElement>('[data-pane]')?.dataset.pane;
      if (side === 'start' || side === 'end') setShown(side);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  const choose = (to: number) => {
    setShare(within(to));
    localStorage.setItem(`yxt.split.${name}`, String(within(to)));
  };
  const drag = (event: PointerEvent) => {
    const box = panes.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    choose(((event.clientX - box.left) / box.width) * 100);
  };
  const key = (event: KeyboardEvent) => {
    const to = { ArrowLeft: share - 2, ArrowRight: share + 2, Home: LEAST, End: MOST }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };

  return (
    <div>
      <div className="sticky top-0 z-20 mb-4 grid grid-cols-2 gap-1 rounded-lg border border-line bg-surface p-1 lg:hidden">
        {(['start', 'end'] as const).map((side) => (
          <button
            key={side}
            type="button"
            aria-pressed={shown === side}
            onClick={() => setShown(side)}
            className={cx(
              'min-h-11 rounded-md font-medium',
              shown === side ? 'bg-action text-on-action' : 'text-ink-soft hover:bg-sunken',
            )}
          >
            {labels[side]}
          </button>
        ))}
      </div>
      <div
        ref={panes}
        style={{ '--share': `${share}fr`, '--rest': `${100 - share}fr` } as React.CSSProperties}
        className="grid items-start lg:grid-cols-[minmax(0,var(--share))_1.5rem_minmax(0,var(--rest))]"
      >
        <div
          data-pane="start"
          className={cx(
            'min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto',
            shown === 'end' && 'max-lg:hidden',
          )}
        >
          {start}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a divider that moves is no rule between two texts */}
        <div
          role="separator"
          aria-orientation="vertical"
          aria-label={labels.divider}
          aria-valuenow={share}
          aria-valuemin={LEAST}
          aria-valuemax={MOST}
          tabIndex={0}
          onKeyDown={key}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onDoubleClick={() => choose(FIRST)}
          className="group sticky top-4 hidden h-[calc(100dvh-2rem)] cursor-col-resize touch-none place-items-center lg:grid"
        >
          <span
            aria-hidden="true"
            className="h-16 w-1 rounded-full bg-line-strong group-hover:bg-action group-focus-visible:bg-action"
          />
        </div>
        <div data-pane="end" className={cx('min-w-0', shown === 'start' && 'max-lg:hidden')}>
          {end}
        </div>
      </div>
    </div>
  );
}
