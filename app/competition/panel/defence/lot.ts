import { createHash } from 'node:crypto';
import { seededShuffle } from '../draw/draw.ts';

/** What is put into the lot: the solutions of a track, sorted by id so that it does not depend on how the rows were read. */
export type LotSnapshot = { trackKey: string; solutions: { submissionId: string; number: string }[] };

export function takeLotSnapshot(
  trackKey: string,
  solutions: readonly { submissionId: string; number: string }[],
): LotSnapshot {
  return {
    trackKey,
    solutions: solutions
      .map(({ submissionId, number }) => ({ submissionId, number }))
      .toSorted((a, b) => (a.submissionId < b.submissionId ? -1 : a.submissionId > b.submissionId ? 1 : 0)),
  };
}

/** SHA-256 (hex) of the snapshot, published with the seed. */
export function lotHash({ trackKey, solutions }: LotSnapshot): string {
  const written = [trackKey, solutions.map((s) => [s.submissionId, s.number])];
  return createHash('sha256').update(JSON.stringify(written)).digest('hex');
}

/** 答辩顺序: the ids in the order of the defence, the same for the same snapshot and seed. */
export function orderByLot(snapshot: LotSnapshot, seed: string): string[] {
  return seededShuffle(
    snapshot.solutions.map((s) => s.submissionId),
    seed,
  );
}
