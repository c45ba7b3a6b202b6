import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { Prisma, SubmissionState } from '#app/platform/database/generated/client.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { literally, pageWithin } from '#app/platform/web/query.ts';
import { makeWorkbook } from '#app/platform/workbook/make-workbook.server.ts';

export interface ListFilter {
  trackKey: string;
  state: string;
  text: string;
  page: number;
  /** every row on one page */
  all: boolean;
}
const PAGE = 50;

const isState = (text: string): text is SubmissionState =>
  Object.values<string>(SubmissionState).includes(text);

function condition(callId: string, { trackKey, state, text }: ListFilter): Prisma.Sql {
  const parts = [Prisma.sql`s."callId" = ${callId}`, Prisma.sql`s."currentVersionId" IS NOT NULL`];
  if (trackKey) parts.push(Prisma.sql`s."trackKey" = ${trackKey}`);
  if (isState(state)) parts.push(Prisma.sql`s.state::text = ${state}`);
  const like = `%${literally(text)}%`;
  if (text) parts.push(Prisma.sql`(s.title ILIKE ${like} OR s.number ILIKE ${like} OR p.name ILIKE ${like})`);
  return Prisma.join(parts, ' AND ');
}

const listedSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  unit: z.string(),
  trackKey: z.string(),
  state: z.enum(SubmissionState),
  version: z.int(),
  submittedAt: z.coerce.date(),
});
/** An entry in the staff's list. */
export type ListedSubmission = z.infer<typeof listedSchema>;

/** Reads the JSON of a line of `listSubmissions`. */
export const readListed = (json: unknown): ListedSubmission => listedSchema.parse(json);

/**
 * All submitted entries of a call for its staff, in one value whatever their number; drafts are the units' own.
 * @returns `lines`: a `ListedSubmission` in JSON a line, by number; '' when there is none. A line that is the same says the same, so that
 *   whoever shows it may keep what came of it.
 */
export async function listSubmissions(
  actor: Actor,
  callId: string,
  filter: ListFilter,
): Promise<Outcome<{ lines: string; total: number; page: number; pages: number }>> {
  if (!may(actor, 'read', 'Overview')) return refuse('forbidden');
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM "Submission" s JOIN "Provider" p ON p.id = s."leadProviderId" WHERE ${condition(callId, filter)}`;
  const total = counted?.total ?? 0;
  const { page, pages, skip } = pageWithin(filter.page, total, PAGE);
  const [listed] = await db.$queryRaw<{ lines: string | null }[]>`
    WITH found AS (
      SELECT s.id, p.name AS unit
      FROM "Submission" s JOIN "Provider" p ON p.id = s."leadProviderId"
      WHERE ${condition(callId, filter)} ORDER BY s.number
      ${filter.all ? Prisma.empty : Prisma.sql`LIMIT ${PAGE} OFFSET ${skip}`})
    SELECT string_agg(json_build_object('id', s.id, 'number', s.number, 'title', s.title, 'unit', unit,
      'trackKey', s."trackKey", 'state', s.state, 'version', v.number, 'submittedAt', v."submittedAt")::text, E'\\n' ORDER BY s.number) AS lines
    FROM found JOIN "Submission" s USING (id) JOIN "SubmissionVersion" v ON v.id = s."currentVersionId"`;
  return done({
    lines: listed?.lines ?? '',
    total,
    page: filter.all ? 1 : page,
    pages: filter.all ? 1 : pages,
  });
}

/** The list as a spreadsheet: what stands in it, and no personal data. @returns the file's bytes */
export async function exportSubmissions(
  actor: Actor,
  callId: string,
  headings: string[],
  names: { track(key: string): string; state(state: string): string },
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const listed = await listSubmissions(actor, callId, {
    trackKey: '',
    state: '',
    text: '',
    page: 1,
    all: true,
  });
  if (!listed.ok) return listed;
  const rows = listed.value.lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const row = readListed(JSON.parse(line));
      return [
        row.number,
        row.title,
        row.unit,
        names.track(row.trackKey),
        names.state(row.state),
        row.version,
        row.submittedAt,
      ];
    });
  const sheet = { name: 'Submissions', heads: [headings], rows, widths: [26, 48, 36, 16, 14, 8, 22] };
  return done(await makeWorkbook({ sheets: [sheet] }));
}
