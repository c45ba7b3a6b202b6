import { closesAt } from '#app/competition/call/closing.ts';
import type { Track } from '#app/competition/call/content.ts';
import { callInForce, contentOfVersion } from '#app/competition/call/in-force.server.ts';
import { may } from '#app/competition/permissions.ts';
import { standingsOf, unitsOf } from '#app/competition/provider/credit/standing.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { contains, pageWithin } from '#app/platform/web/query.ts';
import { correctionDeadline } from './correction-deadline.server.ts';
import { screenedStates } from './screened-states.ts';

export type QueueFilter = { callId?: string; trackKey?: string; state?: string; text?: string; page: number };
const PAGE = 50;

/** The secretaries' queue: what waits for screening, by default; filtered by call, track, state and words. */
export async function screeningQueue(actor: Actor, filter: QueueFilter) {
  if (!may(actor, 'read', 'Screening')) return refuse('forbidden');
  const state = screenedStates.find((s) => s === filter.state);
  const where: Prisma.SubmissionWhereInput = {
    currentVersionId: { not: null },
    state: state ?? { in: [...screenedStates] },
    ...(filter.callId ? { callId: filter.callId } : {}),
    ...(filter.trackKey ? { trackKey: filter.trackKey } : {}),
    ...(filter.text
      ? {
          OR: [
            { title: contains(filter.text) },
            { number: contains(filter.text) },
            { leadProvider: { name: contains(filter.text) } },
          ],
        }
      : {}),
  };
  const total = await db.submission.count({ where });
  const { page, pages, skip } = pageWithin(filter.page, total, PAGE);
  const rows = await db.submission.findMany({
    where,
    orderBy: [{ state: 'asc' }, { number: 'asc' }],
    skip,
    take: PAGE,
    select: {
      id: true,
      number: true,
      title: true,
      trackKey: true,
      state: true,
      correctionDeadline: true,
      callId: true,
      leadProvider: { select: { name: true, verification: true } },
      currentVersion: { select: { submittedAt: true, number: true } },
      decisions: { where: { kind: 'proposeRefusal', answers: { none: {} } }, select: { id: true } },
    },
  });
  return done({
    rows: rows.map(({ decisions, ...row }) => ({ ...row, refusalProposed: decisions.length > 0 })),
    total,
    page,
    pages,
  });
}

/** The tracks of every published call by key, for the filter. */
export async function tracksOfCalls(): Promise<Pick<Track, 'key' | 'name'>[]> {
  const calls = await db.call.findMany({
    where: { currentVersionId: { not: null } },
    select: { currentVersionId: true },
  });
  const contents = await Promise.all(
    calls.flatMap((call) => call.currentVersionId ?? []).map((id) => contentOfVersion(db, id)),
  );
  const tracks = contents.flatMap((content) => content.tracks);
  return [...new Map(tracks.map(({ key, name }) => [key, { key, name }])).values()];
}

export type ScreeningPage = Extract<Awaited<ReturnType<typeof readScreening>>, { ok: true }>['value'];

/** One submission as the secretary examines it: the version, its files, the checklist so far, and the decisions. */
export async function readScreening(actor: Actor, submissionId: string) {
  if (!may(actor, 'read', 'Screening')) return refuse('forbidden');
  const submission = await db.submission.findUnique({
    where: { id: submissionId },
    include: {
      call: { select: { id: true, slug: true, submissionDeadline: true, closedAt: true } },
      leadProvider: { select: { id: true, name: true, creditCode: true, verification: true } },
      members: {
        where: { removedAt: null },
        orderBy: { position: 'asc' },
        include: { provider: { select: { name: true, creditCode: true } } },
      },
      currentVersion: { include: { files: { orderBy: { slot: 'asc' } } } },
      screening: true,
      decisions: { orderBy: { decidedAt: 'asc' }, include: { answers: { select: { id: true } } } },
    },
  });
  if (!submission?.currentVersion) return refuse('notFound');
  const people = await db.user.findMany({
    where: { id: { in: submission.decisions.map((d) => d.decidedById) } },
    select: { id: true, name: true },
  });
  const credit = await standingsOf(db, await unitsOf(db, submissionId));
  const { content } = await callInForce(db, submission.call.id);
  const now = await databaseNow();
  const closes = closesAt(submission.call);
  const { currentVersion, decisions, screening, ...rest } = submission;
  return done({
    ...rest,
    credit,
    form: content.form,
    creditRequired: content.eligibility.creditCheck === 'required',
    track: content.tracks.find((track) => track.key === rest.trackKey)?.name ?? { zh: '', en: '' },
    // Until the deadline a unit may still change its entry: nothing is decided before.
    early: closes !== null && now < closes,
    due: await correctionDeadline(db, now, content.timetable.correctionWorkingDays),
    version: { ...currentVersion, files: currentVersion.files.map((f) => ({ ...f, size: Number(f.size) })) },
    // A checklist belongs to the version it was made for; a corrected version starts with an empty one.
    checklist: screening?.versionId === currentVersion.id ? screening.checklist : null,
    note: screening?.note ?? '',
    revision: screening?.revision ?? 0,
    decisions: decisions.map((d) => ({
      id: d.id,
      kind: d.kind,
      reasons: d.reasons,
      deadline: d.deadline,
      at: d.decidedAt,
      by: people.find((p) => p.id === d.decidedById)?.name ?? '',
      mine: d.decidedById === actor.userId,
      open: d.kind === 'proposeRefusal' && d.answers.length === 0,
    })),
  } satisfies Record<string, unknown>);
}

/** The number of an entry, for the line that says it was decided; empty for one that was never submitted. */
export async function numberOf(submissionId: string): Promise<string> {
  const row = await db.submission.findUnique({ where: { id: submissionId }, select: { number: true } });
  return row?.number ?? '';
}
