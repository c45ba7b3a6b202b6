import type { db, Tx } from '#app/platform/database/client.server.ts';
import type { CallContent } from './content.ts';
import type { Standing } from './standing.ts';

/** What a published call may not take back now. @param content its text in force */
export async function readStanding(
  tx: Tx | typeof db,
  callId: string,
  content: CallContent,
): Promise<Standing> {
  const [tracks, sections, fields, files] = await Promise.all([
    tx.submission.findMany({ where: { callId }, distinct: ['trackKey'], select: { trackKey: true } }),
    tx.$queryRaw<{ key: string }[]>`
      SELECT DISTINCT part.key FROM "Submission" s, jsonb_each_text(coalesce(s.draft->'sections', '{}')) part
      WHERE s."callId" = ${callId} AND part.value <> ''`,
    tx.$queryRaw<{ key: string }[]>`
      SELECT DISTINCT part.key FROM "Submission" s, jsonb_each_text(coalesce(s.draft->'fields', '{}')) part
      WHERE s."callId" = ${callId} AND part.value <> ''`,
    tx.submissionFile.findMany({
      where: { submission: { callId }, removedAt: null },
      distinct: ['slot'],
      select: { slot: true },
    }),
  ]);
  const call = await tx.call.findUnique({ where: { id: callId }, select: { state: true } });
  return {
    content,
    closed: call?.state === 'closed',
    roundSetUp: (await tx.round.count({ where: { callId } })) > 0,
    filled: {
      tracks: tracks.map((t) => t.trackKey),
      sections: sections.map((s) => s.key),
      fields: fields.map((f) => f.key),
      files: files.map((f) => f.slot),
    },
  };
}
