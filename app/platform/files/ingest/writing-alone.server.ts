import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { db } from '#app/platform/database/client.server.ts';

/** A writer gives a sign of life so often, and then sees whether another wants to write. */
const SIGN_MS = 300;

/** Somebody who came later writes now. */
class Superseded extends Error {
  override name = 'Superseded';
}

/**
 * One writer for each upload, over every process: who comes later ends who wrote before, and begins when that one has let go or has
 * given no sign for ten seconds. A browser that sends again does so because its earlier connection is dead, even if that is not noticed yet.
 * @param end breaks off what `work` does
 * @param work gets a question to ask before what it wrote is kept: is it still alone?
 * @throws Superseded when a third came while this one waited
 */
export async function writingAlone<T>(
  id: string,
  end: () => void,
  work: (stillAlone: () => Promise<boolean>) => Promise<T>,
): Promise<T> {
  const me = randomUUID();
  await db.$executeRaw`UPDATE "IngestUpload" SET "nextWriter" = ${me} WHERE id = ${id}`;
  while (!(await begin(id, me))) await wait(SIGN_MS / 3);
  const signs = setInterval(() => void sign(id, me).then((alone) => alone || end(), end), SIGN_MS);
  try {
    return await work(() => sign(id, me));
  } finally {
    clearInterval(signs);
    await db.$executeRaw`UPDATE "IngestUpload" SET writer = NULL WHERE id = ${id} AND writer = ${me}`;
  }
}

async function begin(id: string, me: string): Promise<boolean> {
  const begun =
    await db.$executeRaw`UPDATE "IngestUpload" SET writer = ${me}, "writerSeenAt" = clock_timestamp()
    WHERE id = ${id} AND "nextWriter" = ${me} AND (writer IS NULL OR "writerSeenAt" < clock_timestamp() - interval '10 seconds')`;
  if (begun > 0) return true;
  const waiting = await db.ingestUpload.count({ where: { id, nextWriter: me } });
  if (waiting === 0) throw new Superseded('another request writes this upload');
  return false;
}

/** @returns whether this writer still is the one, and no other waits */
async function sign(id: string, me: string): Promise<boolean> {
  const signed = await db.$executeRaw`UPDATE "IngestUpload" SET "writerSeenAt" = clock_timestamp()
    WHERE id = ${id} AND writer = ${me} AND "nextWriter" = ${me}`;
  return signed > 0;
}
