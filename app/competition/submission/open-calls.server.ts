import { contentOfVersion } from '#app/competition/call/in-force.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';

/** Published calls whose deadline has not passed, the nearest deadline first. */
export async function openCalls() {
  const calls = await db.call.findMany({
    where: { state: 'published', submissionDeadline: { gt: await databaseNow() } },
    orderBy: { submissionDeadline: 'asc' },
    select: { id: true, slug: true, currentVersionId: true },
  });
  return Promise.all(
    calls.map(async ({ id, slug, currentVersionId }) => {
      const { title, tracks } = await contentOfVersion(db, currentVersionId ?? '');
      return { id, slug, title, tracks: tracks.map(({ key, name }) => ({ key, name })) };
    }),
  );
}

/** The units an actor may enter for. */
export async function unitsToEnter(actor: Actor) {
  const units = await db.provider.findMany({
    where: { id: { in: actor.providers.map((p) => p.id) } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, verification: true },
  });
  return units.map(({ id, name, verification }) => ({ id, name, verified: verification === 'verified' }));
}
