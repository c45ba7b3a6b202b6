import { contentOfVersion } from '#app/competition/call/in-force.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { SubmissionState } from '#app/platform/database/generated/client.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { submissionContentSchema } from './content.ts';

/** An entry with all that hangs on it. Instants inside are ISO texts. */
interface Entry {
  id: string;
  number: string;
  title: string;
  state: SubmissionState;
  trackKey: string;
  callId: string;
  callVersionId: string;
  content: unknown;
  manifestHash: string;
  lead: { name: string; creditCode: string; region: string };
  members: { id: string; name: string; creditCode: string }[];
  files: { fileId: string; name: string; size: number; slot: string }[];
  versions: { id: string; number: number; receiptNumber: string; submittedAt: string }[];
}

/** One query, because staff go through entries by the hundred. @returns undefined when it is unknown or still a draft */
async function entryOf(submissionId: string): Promise<Entry | undefined> {
  const [entry] = await db.$queryRaw<Entry[]>`
    SELECT s.id, s.number, s.title, s.state::text AS state, s."trackKey", s."callId", c."currentVersionId" AS "callVersionId",
      v.content, v."manifestHash",
      (SELECT json_build_object('name', p.name, 'creditCode', p."creditCode", 'region', p.region)
        FROM "Provider" p WHERE p.id = s."leadProviderId") AS lead,
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', p.name, 'creditCode', p."creditCode") ORDER BY m.position), '[]')
        FROM "ConsortiumMember" m JOIN "Provider" p ON p.id = m."providerId"
        WHERE m."submissionId" = s.id AND m."removedAt" IS NULL AND m."confirmedAt" IS NOT NULL) AS members,
      (SELECT coalesce(json_agg(json_build_object('fileId', f."fileId", 'name', f.name, 'size', f.size, 'slot', f.slot) ORDER BY f.slot), '[]')
        FROM "VersionFile" f WHERE f."versionId" = v.id) AS files,
      (SELECT json_agg(json_build_object('id', o.id, 'number', o.number, 'receiptNumber', o."receiptNumber", 'submittedAt', o."submittedAt")
        ORDER BY o.number DESC) FROM "SubmissionVersion" o WHERE o."submissionId" = s.id) AS versions
    FROM "Submission" s JOIN "Call" c ON c.id = s."callId" JOIN "SubmissionVersion" v ON v.id = s."currentVersionId"
    WHERE s.id = ${submissionId}`;
  return entry;
}

/** One entry for staff: the version that counts, its files, its consortium and its versions. */
export async function readForStaff(actor: Actor, submissionId: string) {
  if (!may(actor, 'read', 'Overview')) return refuse('forbidden');
  const entry = await entryOf(submissionId);
  if (!entry) return refuse('notFound');
  const { callVersionId, content, ...rest } = entry;
  const { title, tracks, form } = await contentOfVersion(db, callVersionId);
  return done({
    ...rest,
    content: submissionContentSchema.parse(content),
    callTitle: title,
    trackName: tracks.find(({ key }) => key === rest.trackKey)?.name,
    form: {
      sections: form.sections.map((section) => ({ key: section.key, title: section.title })),
      fields: form.fields.map((field) => ({ key: field.key, label: field.label })),
      files: form.files.map((slot) => ({ key: slot.key, title: slot.title })),
    },
  });
}
