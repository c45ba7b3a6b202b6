import { cx } from './cx.ts';

/**
 * The mark: a seal that carries 艹, the crown of 英, over an opened invitation, which is also 巾, the root of 帖.
 * Decorative unless it has a title.
 */
export function Mark({ title, className }: { title?: string; className?: string }) {
  const shapes = (
    <>
      <path
        className="fill-seal-fill"
        d="M7.4 2.2 40 2c3.6 0 5.9 2.2 6 5.7l.1 16.1L46 40.4c0 3.5-2.1 5.5-5.7 5.6l-15 .1-17.5-.1C4.3 46 2 43.8 2 40.4L1.9 22.6 2 8c0-3.6 2-5.8 5.4-5.8Z"
      />
      <g className="fill-on-seal">
        <path d="M10.5 11.2h6.6V7.4h3.6v3.8h6.6V7.4h3.6v3.8h6.6v3.5h-6.6v3.6h-3.6v-3.6h-6.6v3.6h-3.6v-3.6h-6.6z" />
        <path d="m10.5 20.8 12 3.1v16.9l-12-4.4z" />
        <path d="m37.5 20.8-12 3.1v16.9l12-4.4z" />
      </g>
      <path className="fill-seal-fill" d="m28.8 29.4 5.4-1.5v5.2l-5.4 1.8z" />
    </>
  );
  const shape = { viewBox: '0 0 48 48', className: cx('shrink-0', className ?? 'size-9') };
  return title ? (
    <svg {...shape} role="img" aria-label={title}>
      {shapes}
    </svg>
  ) : (
    <svg {...shape} aria-hidden="true">
      {shapes}
    </svg>
  );
}
