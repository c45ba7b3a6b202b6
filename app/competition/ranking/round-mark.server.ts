import type { db, Tx } from '#app/platform/database/client.server.ts';

/**
 * A mark of all that a round's rankings are made from, its earlier rounds included: the same as long as none of it has changed. Made by the
 * database, so that a ranking computed beside a transaction can be told, within it, from one of what stood before.
 */
export async function roundMark(tx: Tx | typeof db, { callId }: { callId: string }): Promise<string> {
  const [found] = await tx.$queryRaw<{ mark: string }[]>`
    WITH rounds AS (SELECT id FROM "Round" WHERE "callId" = ${callId}),
    parts AS (
      SELECT concat_ws(' ', s.id, s.state, s."contentHash", s."reopensId", a.id, a."expertId", a."submissionId", a."cancelledAt") AS part
        FROM "Assignment" a LEFT JOIN "ScoreSheet" s ON s."assignmentId" = a.id AND s.state = 'locked'
        WHERE a."roundId" IN (SELECT id FROM rounds)
      UNION ALL
      SELECT concat_ws(' ', c.id, c."expertId", c."submissionId", c."liftedAt") FROM "Conflict" c WHERE c."callId" = ${callId}
      UNION ALL
      SELECT concat_ws(' ', s.id, s.number, s."trackKey", CASE WHEN s.state = 'ranked' THEN 'inReview' ELSE s.state::text END)
        FROM "Submission" s WHERE s."callId" = ${callId}
      UNION ALL
      SELECT concat_ws(' ', m.id, m."trackKey", m."expertId", m."drawPosition") FROM "PanelMember" m WHERE m."roundId" IN (SELECT id FROM rounds)
      UNION ALL
      SELECT concat_ws(' ', r.id, r."concludedAt", r."cancelledAt") FROM "SupplementaryReview" r WHERE r."roundId" IN (SELECT id FROM rounds)
      UNION ALL
      SELECT concat_ws(' ', l.id, array_to_string(l."submissionIds", ' ')) FROM "Shortlist" l WHERE l."roundId" IN (SELECT id FROM rounds)
    )
    SELECT md5(coalesce(string_agg(part, ';' ORDER BY part COLLATE "C"), '')) AS mark FROM parts`;
  return found?.mark ?? '';
}
