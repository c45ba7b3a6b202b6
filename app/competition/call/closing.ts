/** What says when a call closes, of its row. */
export interface Closing {
  submissionDeadline: Date | null;
  /** when it was closed before its deadline */
  closedAt: Date | null;
}

/**
 * The one answer to when a call closes, or closed: at its deadline, or at the moment it was closed before it. Entries are in time until then,
 * and every later step counts from it. Null before it is published.
 */
export function closesAt({ submissionDeadline, closedAt }: Closing): Date | null {
  if (closedAt && submissionDeadline) return closedAt < submissionDeadline ? closedAt : submissionDeadline;
  return closedAt ?? submissionDeadline;
}

/** Whether nothing more can be entered at this moment. */
export function hasClosed(call: Closing, now: Date): boolean {
  const at = closesAt(call);
  return at !== null && now > at;
}
