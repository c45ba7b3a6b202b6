export interface Span {
  start: number;
  /** the last byte, included */
  end: number;
}

/**
 * Reads a `Range` header of one range (RFC 9110, 14.2).
 * @returns null for the whole file, `unsatisfiable` when no byte of it exists; several ranges are answered with the whole
 */
export function spanOf(range: string | null, size: number): Span | null | 'unsatisfiable' {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  if (from === '')
    return Number(to) === 0 || size === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, size - Number(to)), end: size - 1 };
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start >= size) return 'unsatisfiable';
  return end < start ? null : { start, end };
}
