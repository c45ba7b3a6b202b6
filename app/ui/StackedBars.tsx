export interface Bar {
  key: string;
  label: string;
  /** The parts from the left, in the order of `parts`. */
  values: readonly number[];
  /** A limit, marked across the bar. */
  limit?: number | null;
  /** What stands behind the bar. */
  text?: string;
}

/** The colour of a part, or of the mark of a limit. */
export type Fill = 'action' | 'gold' | 'jade' | 'line';
const fills: Record<Fill, string> = {
  action: 'fill-action',
  gold: 'fill-gold',
  jade: 'fill-jade',
  line: 'fill-line-strong',
};

/**
 * Bars of parts, one below the other, on one scale from nothing. Drawn as SVG, so that it prints in colour. It only repeats what a table
 * beside it says: assistive technology is told what it shows and no more.
 */
export function StackedBars({
  label,
  parts,
  bars,
  limitLabel,
}: {
  label: string;
  parts: readonly { label: string; fill: Fill }[];
  bars: readonly Bar[];
  /** Names the mark of a limit in the legend. */
  limitLabel?: string;
}) {
  const whole = Math.max(1, ...bars.map((bar) => Math.max(sum(bar.values), bar.limit ?? 0)));
  const share = (value: number) => `${(100 * value) / whole}%`;
  const limited = limitLabel !== undefined && bars.some((bar) => bar.limit != null);
  return (
    <figure role="img" aria-label={label} className="grid gap-2">
      {(parts.length > 1 || limited) && (
        <div aria-hidden="true" className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
          {parts.map((part) => (
            <span key={part.label} className="inline-flex items-center gap-2">
              <svg className="size-3" aria-hidden="true">
                <rect width="100%" height="100%" rx="3" className={fills[part.fill]} />
              </svg>
              {part.label}
            </span>
          ))}
          {limited && (
            <span className="inline-flex items-center gap-2">
              <svg className="h-4 w-1" aria-hidden="true">
                <rect width="100%" height="100%" className="fill-seal" />
              </svg>
              {limitLabel}
            </span>
          )}
        </div>
      )}
      {bars.map((bar) => (
        <div
          key={bar.key}
          aria-hidden="true"
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 sm:grid-cols-[18rem_minmax(0,1fr)_8rem]"
        >
          <span className="text-sm">{bar.label}</span>
          <svg
            className="h-6 w-full overflow-visible max-sm:order-last max-sm:col-span-full"
            aria-hidden="true"
          >
            <rect y="4" width="100%" height="16" rx="4" className="fill-sunken" />
            {bar.values.map((value, i) => (
              <rect
                key={parts[i]?.label ?? i}
                x={share(sum(bar.values.slice(0, i)))}
                y="4"
                width={share(value)}
                height="16"
                className={fills[parts[i]?.fill ?? 'line']}
              />
            ))}
            {bar.limit != null && (
              <rect
                x={share(bar.limit)}
                width="3"
                height="24"
                transform="translate(-3 0)"
                className="fill-seal"
              />
            )}
          </svg>
          <span className="text-sm tabular text-ink-soft">{bar.text}</span>
        </div>
      ))}
    </figure>
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
