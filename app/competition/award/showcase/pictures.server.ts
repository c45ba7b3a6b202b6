import type { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import type { altSchema } from './entry.ts';
import { lockEntry } from './lock.server.ts';
import { isReady } from './shown.server.ts';

async function pictureOf(tx: Tx, actor: Actor, grantId: string, pictureId: string) {
  const grant = await lockEntry(tx, grantId);
  if (!grant?.entry || !may(actor, 'show', 'Showcase', { providerId: grant.providerId })) return null;
  const where = { id: pictureId, entryId: grant.entry.id, removedAt: null };
  const picture = await tx.showcasePicture.findFirst({ where });
  return picture && { picture, grant, entry: grant.entry };
}

/** Says what a picture shows, in both languages: only then can the public see it. */
export async function describePicture(
  actor: Actor,
  grantId: string,
  { pictureId, ...alt }: z.output<typeof altSchema>,
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const found = await pictureOf(tx, actor, grantId, pictureId);
    if (!found) return refuse('notFound');
    if (found.grant.state === 'revoked') return refuse('showcase.revoked');
    await tx.showcasePicture.update({ where: { id: pictureId }, data: alt });
    await audit(tx, {
      actor,
      action: 'showcase.describePicture',
      subject: { type: 'ShowcaseEntry', id: found.entry.id },
      callId: found.grant.callId,
      details: { grantId, pictureId, ...alt },
    });
    return done(null);
  });
}

/** Takes a picture away, for good and from this moment; with the last one that is described, pictures are shown no more. */
export async function removePicture(
  actor: Actor,
  grantId: string,
  pictureId: string,
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const found = await pictureOf(tx, actor, grantId, pictureId);
    if (!found) return refuse('notFound');
    const { entry, picture, grant } = found;
    await tx.showcasePicture.update({
      where: { id: pictureId },
      data: { removedAt: await databaseNow(tx) },
    });
    if ((await tx.showcasePicture.count({ where: { entryId: entry.id, ...isReady } })) === 0)
      await tx.showcaseEntry.update({ where: { id: entry.id }, data: { showPictures: false } });
    await audit(tx, {
      actor,
      action: 'showcase.removePicture',
      subject: { type: 'ShowcaseEntry', id: entry.id },
      callId: grant.callId,
      details: { grantId, pictureId, fileId: picture.fileId },
    });
    return done(null);
  });
}
