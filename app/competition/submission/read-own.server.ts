import { closesAt, hasClosed } from '#app/competition/call/closing.ts';
import { inLanguage } from '#app/competition/call/content.ts';
import { callInForce } from '#app/competition/call/in-force.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { SubmissionState } from '#app/platform/database/generated/client.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import type { StoredDraft } from '#app/ui/draft/post-draft.ts';
import { missingIn } from './check.ts';
import { checkedEntry } from './checked-entry.server.ts';
import { submissionContentSchema } from './content.ts';
import { fieldsOf } from './draft-form.ts';
import { entrantStates, nextDate } from './entrant-facts.server.ts';
import { isEditable } from './lock-submission.server.ts';

/** A proposed list is not the entrants' to see before it is published: to them the entry is still ranked. */
const toldState = (state: SubmissionState): SubmissionState => (state === 'proposed' ? 'ranked' : state);

const unitsOf = (actor: Actor) => actor.providers.map((p) => p.id);

/** The entries an actor's units lead or take part in, newest first, and how many invitations wait. */
export async function mySubmissions(actor: Actor) {
  const mine = unitsOf(actor);
  const joined = { some: { providerId: { in: mine }, confirmedAt: { not: null }, removedAt: null } };
  const rows = await db.submission.findMany({
    where: {
      OR: [{ leadProviderId: { in: mine } }, { members: joined }],
      // drafts that were thrown away
      NOT: { state: 'withdrawn', currentVersionId: null, withdrawnReason: '' },
    },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      number: true,
      title: true,
      state: true,
      callId: true,
      trackKey: true,
      leadProviderId: true,
      correctionDeadline: true,
      leadProvider: { select: { name: true } },
      call: { select: { slug: true, submissionDeadline: true, closedAt: true, currentVersionId: true } },
    },
  });
  const invitations = await db.consortiumMember.count({ where: invitationsTo(actor) });
  const versions = await db.callVersion.findMany({
    where: { id: { in: rows.flatMap((r) => r.call.currentVersionId ?? []) } },
    select: { id: true, content: true },
  });
  const titles = new Map(
    versions.map((v) => [
      v.id,
      (v.content as { title?: { zh: string; en: string } }).title ?? { zh: '', en: '' },
    ]),
  );
  const shown = await entrantStates(rows);
  return {
    invitations,
    rows: rows.map((row) => ({
      ...row,
      shown: shown.get(row.id) ?? toldState(row.state),
      state: toldState(row.state),
      callTitle: titles.get(row.call.currentVersionId ?? '') ?? { zh: row.call.slug, en: row.call.slug },
      lead: mine.includes(row.leadProviderId),
    })),
  };
}

const invitationsTo = (actor: Actor) => ({
  providerId: {
    in: unitsOf(actor).filter((providerId) => may(actor, 'answer', 'Membership', { providerId })),
  },
  confirmedAt: null,
  declinedAt: null,
  removedAt: null,
});

/** Invitations to consortia that wait for one of the actor's units. */
export async function myInvitations(actor: Actor) {
  return db.consortiumMember.findMany({
    where: invitationsTo(actor),
    orderBy: { invitedAt: 'desc' },
    select: {
      id: true,
      responsibilities: true,
      invitedAt: true,
      provider: { select: { name: true } },
      submission: {
        select: { title: true, leadProvider: { select: { name: true } }, call: { select: { slug: true } } },
      },
    },
  });
}

async function readable(actor: Actor, submissionId: string) {
  const submission = await db.submission.findUnique({
    where: { id: submissionId },
    include: {
      leadProvider: { select: { id: true, name: true, creditCode: true, kind: true, verification: true } },
      members: {
        where: { removedAt: null },
        orderBy: { position: 'asc' },
        include: { provider: { select: { name: true, creditCode: true } } },
      },
    },
  });
  if (!submission) return null;
  const memberProviderIds = submission.members.filter((m) => m.confirmedAt).map((m) => m.providerId);
  return may(actor, 'follow', 'Submission', { ...submission, memberProviderIds }) ? submission : null;
}

/** One entry for its own people: state, versions, documents of the version that counts. Never who judged it, nor how. */
export async function readOwn(actor: Actor, submissionId: string) {
  const submission = await readable(actor, submissionId);
  if (!submission) return refuse('notFound');
  const { call, content } = await callInForce(db, submission.callId);
  const versions = await db.submissionVersion.findMany({
    where: { submissionId },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      receiptNumber: true,
      submittedAt: true,
      content: true,
      files: { orderBy: { slot: 'asc' }, select: { fileId: true, name: true, size: true, slot: true } },
    },
  });
  const refusal =
    submission.state === 'refused'
      ? await db.screeningDecision.findFirst({
          where: { submissionId, kind: 'proposeRefusal' },
          orderBy: { decidedAt: 'desc' },
          select: { reasons: true },
        })
      : null;
  const { draft, excludedExperts, ...rest } = submission;
  const current = versions[0];
  const shown = (await entrantStates([submission])).get(submissionId) ?? toldState(rest.state);
  const selection = await db.selection.findFirst({
    where: { callId: submission.callId, state: { in: ['inPublicity', 'final'] } },
    select: { publicityTo: true, state: true },
  });
  const grant = await db.grant.findUnique({ where: { submissionId }, select: { id: true, state: true } });
  const papers = grant
    ? await db.awardDocument.count({
        where: { grantId: grant.id, kind: 'certificate', supersededAt: null },
      })
    : 0;
  const now = await databaseNow();
  const dates = {
    submissionDeadline: closesAt(call),
    correctionDeadline: submission.correctionDeadline,
    timetable: content.timetable,
    publicityTo: selection?.publicityTo ?? null,
  };
  return done({
    ...rest,
    state: toldState(rest.state),
    /** where it stands as its people are told, whether it can still change before the deadline, and by when the next thing happens */
    shown,
    reopenable: !hasClosed(call, now),
    by: await nextDate(shown, dates, now),
    grant: grant && {
      id: grant.id,
      certificate: papers > 0,
      mine: may(actor, 'read', 'Grant', { providerId: submission.leadProviderId }),
    },
    listed: selection !== null,
    publicity: selection?.state === 'inPublicity',
    call: {
      slug: call.slug,
      title: content.title,
      deadline: closesAt(call),
      tracks: content.tracks,
      form: content.form,
    },
    versions: versions.map(({ files, content: _, ...version }) => ({ ...version, files: files.length })),
    current: current
      ? {
          content: submissionContentSchema.parse(current.content),
          files: current.files.map((f) => ({ ...f, size: Number(f.size) })),
        }
      : null,
    draftNewer: current
      ? submission.draftSavedAt > current.submittedAt && isEditable(submission.state)
      : false,
    refusalReasons: refusal?.reasons ?? '',
    editable: isEditable(submission.state),
    mayEdit: may(actor, 'draft', 'Submission', submission),
  });
}

export type EditPage = Extract<Awaited<ReturnType<typeof readForEdit>>, { ok: true }>['value'];

/** The draft with everything its page shows, and what it still misses, in `language`. */
export async function readForEdit(actor: Actor, submissionId: string, language: string) {
  const found = await readable(actor, submissionId);
  if (!found || !may(actor, 'draft', 'Submission', found)) return refuse('notFound');
  if (!isEditable(found.state)) return refuse('submission.locked');
  const { call, content } = await callInForce(db, found.callId);
  const { submission, entry } = await checkedEntry(db, submissionId);
  const name = (text: { zh: string; en: string }) => inLanguage(text, language);
  return done({
    id: found.id,
    /** whose words stay in this browser until they are sent */
    owner: actor.userId,
    number: found.number,
    state: found.state,
    trackKey: entry.trackKey,
    revision: found.draftRevision,
    savedAt: found.draftSavedAt,
    correctionDeadline: found.correctionDeadline,
    correctionReasons: found.state === 'returned' ? found.correctionReasons : '',
    draft: entry.content,
    lead: found.leadProvider,
    members: found.members.map((m) => ({
      id: m.id,
      name: m.provider.name,
      creditCode: m.provider.creditCode,
      responsibilities: m.responsibilities,
      confirmed: m.confirmedAt !== null,
      declined: m.declinedAt !== null,
    })),
    files: submission.files.map(({ slot, file }) => ({
      slot,
      id: file.id,
      name: file.name,
      size: Number(file.size),
      scan: file.scan,
      warnings: file.warnings,
    })),
    excludedExperts: found.excludedExperts,
    call: {
      slug: call.slug,
      title: content.title,
      deadline: closesAt(call),
      tracks: content.tracks,
      form: content.form,
      eligibility: content.eligibility,
    },
    missing: missingIn(content, entry, name),
    version: 1 + (await db.submissionVersion.count({ where: { submissionId } })),
    now: await databaseNow(),
  });
}

/** A receipt, for the entry's own people. */
export async function readReceipt(actor: Actor, submissionId: string, versionId: string) {
  const submission = await readable(actor, submissionId);
  const version =
    submission &&
    (await db.submissionVersion.findFirst({
      where: { id: versionId, submissionId },
      include: { files: { orderBy: [{ slot: 'asc' }, { name: 'asc' }] } },
    }));
  if (!submission || !version) return refuse('notFound');
  const { content } = await callInForce(db, submission.callId);
  const by = await db.user.findUnique({ where: { id: version.submittedById }, select: { name: true } });
  return done({
    submissionId,
    number: submission.number,
    title: submissionContentSchema.parse(version.content).title,
    lead: submission.leadProvider.name,
    callTitle: content.title,
    version: version.number,
    receiptNumber: version.receiptNumber,
    submittedAt: version.submittedAt,
    by: by?.name ?? '',
    manifestHash: version.manifestHash,
    contentHash: String((version.manifest as { contentSha256?: string }).contentSha256 ?? ''),
    files: version.files.map((f) => ({
      id: f.fileId,
      slot: content.form.files.find((s) => s.key === f.slot)?.title ?? { zh: f.slot, en: f.slot },
      name: f.name,
      size: Number(f.size),
      sha256: f.sha256,
    })),
    isCurrent: submission.currentVersionId === version.id,
  });
}

/** The draft as it is stored now, for a writer whose save came second; null when it may not be edited any more. */
export async function storedDraft(actor: Actor, submissionId: string): Promise<StoredDraft | null> {
  const found = await readable(actor, submissionId);
  if (!found || !may(actor, 'draft', 'Submission', found) || !isEditable(found.state)) return null;
  const { entry } = await checkedEntry(db, submissionId);
  return {
    fields: fieldsOf(entry.content, entry.trackKey),
    revision: found.draftRevision,
    savedAt: found.draftSavedAt,
  };
}
