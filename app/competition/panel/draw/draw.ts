import { createHash } from 'node:crypto';

/** Who may be drawn for a track and who may not, as they were when the draw was made. */
export type PoolSnapshot = {
  trackKey: string;
  size: number;
  reserves: number;
  pool: { expertId: string; name: string; unitName: string }[];
  excluded: { expertId: string; name: string; reason: ExclusionReason }[];
};
export const exclusionReasons = ['notJoined', 'otherSpecialty', 'tooManyConflicts', 'called'] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];
/** Ids of experts in the order drawn. */
export interface DrawResult {
  main: string[];
  reserves: string[];
}
export interface Candidate {
  expertId: string;
  name: string;
  unitName: string;
  joined: boolean;
  specialties: readonly string[];
  /** solutions of the track this expert must not judge */
  conflicts: number;
  /** of a further draw: sits on the panel already, or has left it */
  called?: boolean;
}

/**
 * Why an active expert is not in the pool of a track: they were called already, the invitation is open, the field is another (an empty list means any),
 * or more than half of the track's solutions are out of reach by conflict. Null: eligible.
 */
export function exclusionOf(
  candidate: Candidate,
  trackKey: string,
  solutions: number,
): ExclusionReason | null {
  if (candidate.called) return 'called';
  if (!candidate.joined) return 'notJoined';
  if (candidate.specialties.length > 0 && !candidate.specialties.includes(trackKey)) return 'otherSpecialty';
  return candidate.conflicts * 2 > solutions ? 'tooManyConflicts' : null;
}

const byId = (a: { expertId: string }, b: { expertId: string }) =>
  a.expertId < b.expertId ? -1 : a.expertId > b.expertId ? 1 : 0;

/** Freezes the pool of a track, sorted by id so that it does not depend on how the rows were read. */
export function takeSnapshot(
  track: { trackKey: string; size: number; reserves: number; solutions: number },
  candidates: readonly Candidate[],
): PoolSnapshot {
  const { solutions, ...kept } = track;
  const snapshot: PoolSnapshot = { ...kept, pool: [], excluded: [] };
  for (const candidate of [...candidates].sort(byId)) {
    const { expertId, name, unitName } = candidate;
    const reason = exclusionOf(candidate, track.trackKey, solutions);
    if (reason) snapshot.excluded.push({ expertId, name, reason });
    else snapshot.pool.push({ expertId, name, unitName });
  }
  return snapshot;
}

/** SHA-256 (hex) of the snapshot as JSON in the order of keys written here. */
export function snapshotHash({ trackKey, size, reserves, pool, excluded }: PoolSnapshot): string {
  const json = JSON.stringify({
    trackKey,
    size,
    reserves,
    pool: pool.map(({ expertId, name, unitName }) => ({ expertId, name, unitName })),
    excluded: excluded.map(({ expertId, name, reason }) => ({ expertId, name, reason })),
  });
  return createHash('sha256').update(json).digest('hex');
}

const RANGE = 2 ** 48;

/** Uniform integers below a bound: the first 48 bits of SHA-256(`seed:0`), SHA-256(`seed:1`), …; values that would favour some are skipped. */
export function seededIntegers(seed: string): (bound: number) => number {
  let counter = 0;
  return (bound) => {
    const limit = RANGE - (RANGE % bound);
    for (;;) {
      const value = createHash('sha256').update(`${seed}:${counter++}`).digest().readUIntBE(0, 6);
      if (value < limit) return value % bound;
    }
  };
}

/** Fisher–Yates from the end, on a copy. */
export function seededShuffle<T>(items: readonly T[], seed: string): T[] {
  const below = seededIntegers(seed);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = below(last + 1);
    const item = order[chosen] as T;
    order[chosen] = order[last] as T;
    order[last] = item;
  }
  return order;
}

/** The draw: shuffles the pool by the seed; the first `size` are the panel, the next `reserves` stand by in that order. */
export function draw(snapshot: PoolSnapshot, seed: string): DrawResult {
  const order = seededShuffle(
    snapshot.pool.map((e) => e.expertId),
    seed,
  );
  return {
    main: order.slice(0, snapshot.size),
    reserves: order.slice(snapshot.size, snapshot.size + snapshot.reserves),
  };
}

/** Whether two results name the same people in the same order. */
export function sameResult(a: DrawResult, b: DrawResult): boolean {
  return JSON.stringify([a.main, a.reserves]) === JSON.stringify([b.main, b.reserves]);
}
