import type { db, Tx } from '#app/platform/database/client.server.ts';
import type { CheckedEntry } from './check.ts';
import { storedDraftSchema } from './content.ts';

/** The draft of an entry with everything its check asks for. */
export async function checkedEntry(tx: Tx | typeof db, submissionId: string) {
  const submission = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    include: {
      leadProvider: { select: { name: true, kind: true, verification: true } },
      members: {
        where: { removedAt: null, declinedAt: null },
        orderBy: { position: 'asc' },
        include: { provider: { select: { name: true } } },
      },
      files: { where: { removedAt: null }, orderBy: { addedAt: 'asc' }, include: { file: true } },
    },
  });
  const { trackKey, ...content } = storedDraftSchema.parse(submission.draft);
  const entry: CheckedEntry = {
    content,
    trackKey: trackKey ?? submission.trackKey,
    files: submission.files.map(({ slot, file }) => ({ slot, scan: file.scan })),
    members: submission.members.map((m) => ({ name: m.provider.name, confirmed: m.confirmedAt !== null })),
    providerKind: submission.leadProvider.kind,
    verified: submission.leadProvider.verification === 'verified',
  };
  return { submission, entry };
}
