import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { fileFor } from '#app/platform/files/policies.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { MOST_PICTURES, PICTURE_MEGABYTES, publicName } from './entry.ts';
import { lockEntry } from './lock.server.ts';
import { isReady, isShown } from './shown.server.ts';

const live = (grantId: string) => ({ entry: { grantId }, removedAt: null });

/** Pictures of the showcase: sent by an owner of the unit, and the public's only while the unit shows them. */
export const showcasePictures = fileFor({
  purpose: 'showcase',
  input: z.object({ grantId: z.string().min(1) }),

  async mayUpload(actor, { grantId }) {
    const grant = await db.grant.findUnique({
      where: { id: grantId },
      select: { providerId: true, state: true },
    });
    if (!grant || !may(actor, 'show', 'Showcase', { providerId: grant.providerId }))
      return refuse('notFound');
    if (grant.state === 'revoked') return refuse('showcase.revoked');
    const there = await db.showcasePicture.count({ where: live(grantId) });
    return done({
      scope: grantId,
      maxBytes: PICTURE_MEGABYTES * 1024 ** 2,
      kinds: ['image'],
      maxFiles: Math.max(0, MOST_PICTURES - there),
    });
  },

  async onStored(tx, { file, input: { grantId }, actor }) {
    // Made first, so that there is a row to hold while pictures are counted.
    await tx.showcaseEntry.createMany({ data: { grantId }, skipDuplicates: true });
    const grant = await lockEntry(tx, grantId);
    if (!grant?.entry || !may(actor, 'show', 'Showcase', { providerId: grant.providerId }))
      return refuse('notFound');
    if (grant.state === 'revoked') return refuse('showcase.revoked');
    if ((await tx.showcasePicture.count({ where: live(grantId) })) >= MOST_PICTURES)
      return refuse('files.tooMany', { max: MOST_PICTURES });
    const { id } = await tx.showcasePicture.create({
      data: { entryId: grant.entry.id, fileId: file.id, addedById: actor.userId },
      select: { id: true },
    });
    await audit(tx, {
      actor,
      action: 'showcase.addPicture',
      subject: { type: 'ShowcaseEntry', id: grant.entry.id },
      callId: grant.callId,
      details: { grantId, pictureId: id, fileId: file.id },
    });
    return done(null);
  },

  async mayRead(actor, file) {
    const picture = await db.showcasePicture.findFirst({
      where: { fileId: file.id, removedAt: null },
      select: { entry: { select: { grant: { select: { providerId: true, number: true } } } } },
    });
    if (!picture) return false;
    const { grant } = picture.entry;
    if (may(actor, 'read', 'Grant', { providerId: grant.providerId })) return true;
    const shown = await db.showcasePicture.count({
      where: { fileId: file.id, ...isReady, entry: { ...isShown, showPictures: true } },
    });
    return shown > 0 && { as: publicName(file.type, grant.number) };
  },

  async inUse(file) {
    return (await db.showcasePicture.count({ where: { fileId: file.id, removedAt: null } })) > 0;
  },
});
