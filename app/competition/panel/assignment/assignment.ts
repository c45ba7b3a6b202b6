export interface AssignmentPlan {
  pairs: { expertId: string; submissionId: string }[];
  /** solutions with fewer judges than the panel has seats, because of conflicts */
  short: { submissionId: string; judges: number }[];
}
export interface ConflictPair {
  expertId: string;
  submissionId: string;
}

/** The panel of a track scores all its solutions: every member on every solution, except where there is a conflict. */
export function planAssignments(
  members: readonly string[],
  submissionIds: readonly string[],
  conflicts: readonly ConflictPair[],
  size: number,
): AssignmentPlan {
  const barred = new Set(conflicts.map((c) => `${c.expertId} ${c.submissionId}`));
  const plan: AssignmentPlan = { pairs: [], short: [] };
  for (const submissionId of submissionIds) {
    const judges = members.filter((expertId) => !barred.has(`${expertId} ${submissionId}`));
    plan.pairs.push(...judges.map((expertId) => ({ expertId, submissionId })));
    if (judges.length < size) plan.short.push({ submissionId, judges: judges.length });
  }
  return plan;
}
