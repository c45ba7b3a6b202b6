import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { log } from '#app/platform/log/log.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import type { StoredDraft } from '#app/ui/draft/post-draft.ts';
import { changesBetween, excerpt, wordDiff } from './changes.ts';
import { closesAt } from './closing.ts';
import type { CallContent } from './content.ts';
import { defaultCallContent } from './default-content.ts';
import { readDraft } from './draft.ts';
import { fieldsOfCall } from './editor/draft-fields.ts';
import { callFacts } from './facts.server.ts';
import { contentOfVersion } from './in-force.server.ts';
import { problemsOf } from './publishable.ts';
import { openAmendment } from './read-amendment.server.ts';
import { readStanding } from './standing.server.ts';
import { phaseOf, timelineOf } from './timeline.ts';

/** The draft of a call; where what is stored has another shape, an empty one under its title, so that it can be seen and written anew. */
function draftOf(value: unknown, slug: string): CallContent {
  const draft = readDraft(value);
  if (draft) return draft;
  log.error({ slug }, 'the draft of a call has another shape');
  const now = new Date();
  const begun = defaultCallContent({ opensAt: now, submissionDeadline: now, reviewUntil: now });
  const title: unknown = Object(Object(value).title).zh;
  return { ...begun, title: { zh: typeof title === 'string' && title ? title : slug, en: '' } };
}

async function contentInForce(versionId: string | null) {
  const version = versionId
    ? await db.callVersion.findUnique({
        where: { id: versionId },
        select: { id: true, number: true, publishedAt: true },
      })
    : null;
  return (
    version && {
      number: version.number,
      publishedAt: version.publishedAt.toISOString(),
      content: await contentOfVersion(db, version.id),
    }
  );
}

/** All calls, drafts too, for those who run them. */
export async function listOrganisedCalls(actor: Actor) {
  if (!may(actor, 'read', 'Overview')) return refuse('forbidden');
  const now = await databaseNow();
  const calls = await db.call.findMany({
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      slug: true,
      state: true,
      draft: true,
      opensAt: true,
      submissionDeadline: true,
      closedAt: true,
      _count: { select: { submissions: { where: { currentVersionId: { not: null } } } } },
    },
  });
  return done(
    calls.map(({ draft, opensAt, submissionDeadline: planned, closedAt, state, _count, ...call }) => {
      const submissionDeadline = closesAt({ submissionDeadline: planned, closedAt });
      return {
        ...call,
        title: draftOf(draft, call.slug).title,
        phase:
          opensAt && submissionDeadline && state !== 'draft'
            ? phaseOf({ now, opensAt, submissionDeadline, state })
            : ('draft' as const),
        deadline: submissionDeadline?.toISOString() ?? null,
        submissions: _count.submissions,
      };
    }),
  );
}

/** One call with its steps and how many entries stand where. */
export async function readOverview(actor: Actor, callId: string) {
  if (!may(actor, 'read', 'Overview')) return refuse('forbidden');
  const call = await db.call.findUnique({ where: { id: callId } });
  if (!call) return refuse('notFound');
  const inForce = await contentInForce(call.currentVersionId);
  const content = inForce?.content ?? draftOf(call.draft, call.slug);
  const facts = inForce && (await callFacts(call, content));
  const counts = await db.submission.groupBy({ by: ['state'], where: { callId }, _count: { _all: true } });
  const numberOf = (...states: string[]) =>
    counts.filter((c) => states.includes(c.state)).reduce((sum, c) => sum + c._count._all, 0);
  return done({
    id: call.id,
    slug: call.slug,
    state: call.state,
    title: content.title,
    phase: facts ? phaseOf({ ...facts, state: call.state }) : ('draft' as const),
    deadline: closesAt(call)?.toISOString() ?? null,
    timeline: facts ? timelineOf(facts) : null,
    version: inForce && { number: inForce.number, publishedAt: inForce.publishedAt },
    amendmentPending:
      inForce !== null && changesBetween(inForce.content, draftOf(call.draft, call.slug)).length > 0,
    figures: {
      drafts: numberOf('draft'),
      waiting: numberOf('submitted', 'returned'),
      accepted: numberOf(
        'accepted',
        'inReview',
        'ranked',
        'proposed',
        'inPublicity',
        'confirmed',
        'struckOff',
        'awarded',
        'paid',
      ),
      refused: numberOf('refused', 'withdrawn'),
    },
  });
}
export type Overview = Extract<Awaited<ReturnType<typeof readOverview>>, { ok: true }>['value'];

/** The steps of a draft whose dates may be missing; none then. */
function drawTimeline({ timetable }: CallContent, now: Date) {
  const [opensAt, submissionDeadline, reviewUntil] = [
    timetable.opensAt,
    timetable.submissionDeadline,
    timetable.reviewUntil,
  ].map((at) => new Date(at));
  const dates = [opensAt, submissionDeadline, reviewUntil];
  if (!opensAt || !submissionDeadline || !reviewUntil || dates.some((at) => Number.isNaN(at?.getTime())))
    return [];
  return timelineOf({
    now,
    opensAt,
    submissionDeadline,
    reviewUntil,
    reviewStarted: false,
    publicityFrom: null,
    publicityTo: null,
    finalAt: null,
    allPaid: false,
  });
}

/** The draft as its writers see it, with what stops it and, of an amendment, what it changes. Only for those who may write. */
export async function readDraftOf(actor: Actor, callId: string) {
  if (!may(actor, 'write', 'Call')) return refuse('forbidden');
  const call = await db.call.findUnique({ where: { id: callId } });
  if (!call) return refuse('notFound');
  const content = draftOf(call.draft, call.slug);
  const [now, funds, inForce] = await Promise.all([
    databaseNow(),
    db.fund.findMany({ orderBy: { key: 'asc' }, select: { key: true, name: true, nameEn: true } }),
    contentInForce(call.currentVersionId),
  ]);
  const facts = {
    now: now.toISOString(),
    fundKeys: funds.map((f) => f.key),
    standing: inForce ? await readStanding(db, callId, inForce.content) : undefined,
  };
  const changes = inForce ? changesBetween(inForce.content, content) : [];
  return done({
    id: call.id,
    /** whose words stay in this browser until they are sent */
    owner: actor.userId,
    slug: call.slug,
    state: call.state,
    revision: call.draftRevision,
    content,
    funds,
    facts,
    amendment: await openAmendment(actor, callId, inForce?.content ?? null),
    version: inForce && { number: inForce.number, publishedAt: inForce.publishedAt },
    problems: problemsOf(content, { ...facts, now }),
    timeline: drawTimeline(content, now),
    changes: changes.map((change) => ({
      ...change,
      words: excerpt(wordDiff(change.before ?? '', change.after ?? '')),
    })),
  });
}
export type Draft = Extract<Awaited<ReturnType<typeof readDraftOf>>, { ok: true }>['value'];

/** The draft as it is stored now, for a writer whose save came second; null when there is none. */
export async function storedCall(callId: string): Promise<StoredDraft | null> {
  const call = await db.call.findUnique({
    where: { id: callId },
    select: { slug: true, draft: true, draftRevision: true },
  });
  return (
    call && {
      fields: fieldsOfCall(draftOf(call.draft, call.slug)),
      revision: call.draftRevision,
      savedAt: null,
    }
  );
}
