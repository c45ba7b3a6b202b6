import { callContentSchema } from '#app/competition/call/content.ts';
import { submissionContentSchema } from '#app/competition/submission/content.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Eye } from './eye.server.ts';
import { seenFiles } from './seen-files.server.ts';

/** What a judge reads of a frozen version, as the call's form orders it; what the form no longer names is left out. */
export async function seenDocuments(eye: Eye, of: { submissionId: string; versionId: string }) {
  const version = await db.submissionVersion.findUniqueOrThrow({
    where: { id: of.versionId },
    select: { callVersionId: true, content: true },
  });
  const call = await db.callVersion.findUnique({
    where: { id: version.callVersionId },
    select: { content: true },
  });
  const form = callContentSchema.safeParse(call?.content).data?.form;
  const content = submissionContentSchema.partial().parse(version.content);
  const files = await seenFiles(eye, of);
  return {
    summary: content.summary ?? '',
    sections:
      form?.sections.map((s) => ({ key: s.key, title: s.title, text: content.sections?.[s.key] ?? '' })) ??
      [],
    fields:
      form?.fields.map((f) => ({ key: f.key, label: f.label, value: content.fields?.[f.key] ?? '' })) ?? [],
    files: files.map(({ id, type, slot, name, unreadable }) => ({
      id,
      type,
      slot: form?.files.find((s) => s.key === slot)?.title ?? null,
      name,
      unreadable,
    })),
  };
}
