/**
 * The supplementary reviews that a ranking was the first to take in: those asked from the one before it, and done.
 * @param history the track's rankings, the newest first
 */
export function reviewedFor<Review extends { rankingId: string; state: string }>(
  { history }: { history: readonly { id: string }[] },
  reviews: readonly Review[],
  rankingId: string,
): Review[] {
  const before = history[history.findIndex((h) => h.id === rankingId) + 1];
  return reviews.filter((r) => r.state === 'done' && r.rankingId === before?.id);
}
