/** The SQLSTATE of what the database refused (`YX002`, `23505`), wherever Prisma has packed it; undefined for other errors. */
export function sqlState(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 5) return undefined;
  if ('originalCode' in error && typeof error.originalCode === 'string') return error.originalCode;
  const inner = 'meta' in error ? error.meta : undefined;
  const packed =
    typeof inner === 'object' && inner !== null && 'driverAdapterError' in inner
      ? inner.driverAdapterError
      : undefined;
  return sqlState(packed, depth + 1) ?? ('cause' in error ? sqlState(error.cause, depth + 1) : undefined);
}
