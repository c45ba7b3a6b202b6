/** The lists a unit is looked up in: 严重失信主体名单, 经营异常名录, 失信被执行人名单. */
export const creditLists = ['seriousViolation', 'abnormalOperation', 'judgmentDebtor'] as const;
export type CreditList = (typeof creditLists)[number];

/**
 * What is known of a unit on a list, the worst first: `hit` a person confirmed that it is named; `undecided` a service matched it and no
 * person has looked; `missing` never looked up; `expired` too long ago; `clear`.
 */
export const standings = ['hit', 'undecided', 'missing', 'expired', 'clear'] as const;
export type Standing = (typeof standings)[number];

/** One answer of one list. */
export interface Check {
  list: CreditList;
  matched: boolean;
  verdict: 'confirmed' | 'dismissed' | null;
  checkedAt: Date;
}

const DAY = 86_400_000;

/**
 * What a unit's newest check of each list says at `now`. A match stands until a newer check is clear; a clear check, or a match that a person
 * dismissed, is valid for `validDays` days.
 */
export function standingOnLists(
  checks: readonly Check[],
  now: Date,
  validDays: number,
): Record<CreditList, Standing> {
  const of = (list: CreditList): Standing => {
    const latest = checks
      .filter((check) => check.list === list)
      .toSorted((a, b) => b.checkedAt.getTime() - a.checkedAt.getTime())[0];
    if (!latest) return 'missing';
    if (latest.matched && latest.verdict === null) return 'undecided';
    if (latest.matched && latest.verdict === 'confirmed') return 'hit';
    return now.getTime() - latest.checkedAt.getTime() > validDays * DAY ? 'expired' : 'clear';
  };
  return {
    seriousViolation: of('seriousViolation'),
    abnormalOperation: of('abnormalOperation'),
    judgmentDebtor: of('judgmentDebtor'),
  };
}

/** The worst of several standings; `clear` only where all of them are. */
export const worstOf = (all: readonly Standing[]): Standing =>
  standings.find((standing) => all.includes(standing)) ?? 'clear';
