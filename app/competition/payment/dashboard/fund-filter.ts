/** The year and the call that a page of the fund is narrowed to; what makes no sense narrows nothing. */
export function fundFilterFrom(query: URLSearchParams): { year: number | null; callId: string | null } {
  const year = query.get('year') ?? '';
  return { year: /^\d{4}$/.test(year) ? Number(year) : null, callId: query.get('call') || null };
}
