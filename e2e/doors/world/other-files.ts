import { aPdf } from '#app/cli/rehearsal/documents.ts';
import { db } from '#app/platform/database/client.server.ts';
import { storeFile } from '#prisma/seed/store-file.ts';

interface Of {
  providerId: string;
  grantId: string;
  followUpId: string;
  selectionId: string;
}

const pdf = (name: string) => aPdf(name, { pages: 1 });
const png = {
  name: 'picture.png',
  type: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** A file of every purpose that is not of an entry. What a job draws, such as a certificate, is found when it has been drawn. */
export async function otherFiles({
  providerId,
  grantId,
  followUpId,
  selectionId,
}: Of): Promise<Record<string, string>> {
  const unit = await db.provider.findUniqueOrThrow({ where: { id: providerId } });
  const ownerId = unit.createdById;
  const entry = await db.showcaseEntry.findUniqueOrThrow({ where: { grantId }, include: { pictures: true } });
  const report = await storeFile(await pdf('成效.pdf'), { ownerId, purpose: 'follow-up', scope: followUpId });
  await db.followUpFile.create({ data: { followUpId, fileId: report, addedById: ownerId } });
  const hidden = await storeFile(png, { ownerId, purpose: 'showcase', scope: grantId });
  await db.showcasePicture.create({ data: { entryId: entry.id, fileId: hidden, addedById: ownerId } });
  const { id: objectionId } = await db.objection.findFirstOrThrow({ where: { selectionId } });
  const by = { ownerId: `objector:${objectionId}`, purpose: 'objection', scope: objectionId };
  const evidence = await storeFile(await pdf('专利证书.pdf'), by);
  await db.objectionFile.create({ data: { fileId: evidence, objectionId, kind: 'evidence' } });
  const check = { ownerId: 'demo-finance1', purpose: 'credit-evidence', scope: providerId };
  return {
    'file.licence': unit.licenceFileId ?? '',
    'file.report': report,
    'file.picture': entry.pictures[0]?.fileId ?? '',
    'file.hiddenPicture': hidden,
    'file.objection': evidence,
    'file.credit': await storeFile(await pdf('信用报告.pdf'), check),
  };
}
