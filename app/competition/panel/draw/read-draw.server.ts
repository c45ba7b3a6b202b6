import { z } from 'zod';
import { db } from '#app/platform/database/client.server.ts';
import { draw, exclusionReasons, type PoolSnapshot, sameResult, snapshotHash } from './draw.ts';
import { drawsOf } from './standby.server.ts';

const resultSchema = z.object({ main: z.array(z.string()), reserves: z.array(z.string()) });
const snapshotSchema: z.ZodType<PoolSnapshot> = z.object({
  trackKey: z.string(),
  size: z.int(),
  reserves: z.int(),
  pool: z.array(z.object({ expertId: z.string(), name: z.string(), unitName: z.string() })),
  excluded: z.array(
    z.object({
      expertId: z.string(),
      name: z.string(),
      reason: z.enum(exclusionReasons),
    }),
  ),
});

/** The records of a track's draws, the first and each further one, every one repeated from its snapshot and seed; none before the draw. */
export async function readDraws(roundId: string, trackKey: string) {
  const records = await drawsOf(db, { roundId, trackKey });
  return records.map((record) => {
    const snapshot = snapshotSchema.parse(record.snapshot);
    const recorded = resultSchema.parse(record.result);
    const repeated = draw(snapshot, record.seed);
    const names = new Map(snapshot.pool.map((e) => [e.expertId, e.name]));
    const named = (ids: string[]) => ids.map((id) => names.get(id) ?? id);
    return {
      number: record.number,
      reason: record.reason,
      seed: record.seed,
      snapshotHash: record.snapshotHash,
      drawnAt: record.drawnAt,
      poolSize: snapshot.pool.length,
      excluded: snapshot.excluded.map(({ name, reason }) => ({ name, reason })),
      main: named(recorded.main),
      reserves: named(recorded.reserves),
      repeated: { main: named(repeated.main), reserves: named(repeated.reserves) },
      same: sameResult(recorded, repeated) && snapshotHash(snapshot) === record.snapshotHash,
    };
  });
}
