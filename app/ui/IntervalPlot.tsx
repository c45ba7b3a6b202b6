import { cx } from './cx.ts';

export interface Interval {
  key: string;
  label: string;
  low: number;
  value: number;
  high: number;
  /** Drawn in the colour of what was chosen. */
  strong?: boolean;
}

/**
 * Values with their ranges, one below the other, on one scale. It only repeats what a table beside it says, so assistive technology
 * is told what it shows and no more.
 */
export function IntervalPlot({
  label,
  intervals,
  line,
  lineLabel,
  lineRange,
}: {
  label: string;
  intervals: readonly Interval[];
  /** A value that divides them. */
  line: number | null;
  lineLabel: string;
  /** Between which values the line may lie. */
  lineRange?: readonly [number, number] | undefined;
}) {
  const ends = [...intervals.flatMap((interval) => [interval.low, interval.high]), ...(lineRange ?? [])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const at = (value: number) => `${(high === low ? 0.5 : (value - low) / (high - low)) * 100}%`;
  return (
    <figure role="img" aria-label={label} className="grid gap-1">
      {line !== null && (
        <div
          aria-hidden="true"
          className="grid grid-cols-[9rem_1fr] text-sm text-seal sm:grid-cols-[20rem_1fr]"
        >
          <span />
          <span className="relative h-5">
            <span className="absolute -translate-x-1/2 whitespace-nowrap" style={{ left: at(line) }}>
              {lineLabel}
            </span>
          </span>
        </div>
      )}
      {intervals.map((interval) => (
        <div
          key={interval.key}
          aria-hidden="true"
          className="grid grid-cols-[9rem_1fr] items-center sm:grid-cols-[20rem_1fr]"
        >
          <span className="truncate pe-3 text-sm">{interval.label}</span>
          <span className="relative h-6 rounded bg-sunken [print-color-adjust:exact]">
            {lineRange && (
              <span
                className="absolute inset-y-0 bg-seal-soft"
                style={{ left: at(lineRange[0]), right: `calc(100% - ${at(lineRange[1])})` }}
              />
            )}
            <span
              className={cx(
                'absolute top-2.5 h-1 rounded-full',
                interval.strong ? 'bg-jade' : 'bg-line-strong',
              )}
              style={{ left: at(interval.low), right: `calc(100% - ${at(interval.high)})` }}
            />
            <span
              className={cx(
                'absolute top-1.5 size-3 -translate-x-1/2 rounded-full',
                interval.strong ? 'bg-jade' : 'bg-line-strong',
              )}
              style={{ left: at(interval.value) }}
            />
            {line !== null && (
              <span
                className="absolute inset-y-0 border-s-2 border-dashed border-seal"
                style={{ left: at(line) }}
              />
            )}
          </span>
        </div>
      ))}
    </figure>
  );
}
