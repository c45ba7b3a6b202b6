/** Whether an assignment's sheet may be written: while its round is open, or in a closed one while its supplementary review is open. */
export function mayBeWritten({
  round,
  review,
}: {
  round: { state: string };
  review: { concludedAt: Date | null; cancelledAt: Date | null } | null;
}): boolean {
  if (round.state === 'open') return true;
  return round.state === 'closed' && review !== null && !review.concludedAt && !review.cancelledAt;
}
