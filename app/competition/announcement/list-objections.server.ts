import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { ObjectionState } from '#app/platform/database/generated/client.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { filesOfObjection, shownFile } from './read-objection.server.ts';
import { objectionsLike } from './set-aside.server.ts';

const PAGE = 20;
const shownStates = ['received', 'accepted', 'inadmissible', 'upheld', 'dismissed'] as const;
const isShown = (state: string): state is ObjectionState => shownStates.some((known) => known === state);

export interface ObjectionFilter {
  /** a state, or '' for all that count */
  state: string;
  text: string;
  /** the id of a solution */
  solution: string;
  page: number;
}

/**
 * Objections to a call's lists that their objectors confirmed, those first that wait longest; the phone is masked. With what is proposed to
 * be set aside, and how many are not confirmed yet and may still be.
 */
export async function listObjections(actor: Actor, callId: string, filter: ObjectionFilter) {
  if (!may(actor, 'read', 'Objection')) return refuse('forbidden');
  const states = isShown(filter.state) ? [filter.state] : [...shownStates];
  const where = { ...objectionsLike(callId, filter), state: { in: states } };
  const [total, waiting, unconfirmed, solutions, setAsides] = await Promise.all([
    db.objection.count({ where }),
    db.objection.count({ where: { selection: { callId }, state: 'received' } }),
    unconfirmedNow(callId),
    db.objection.findMany({
      where: { selection: { callId }, state: { in: [...shownStates] } },
      distinct: ['submissionId'],
      select: { submissionId: true, submission: { select: { number: true, title: true } } },
    }),
    proposedSetAsides(actor, callId),
  ]);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const objections = await db.objection.findMany({
    where,
    orderBy: [{ state: 'asc' }, { receivedAt: 'asc' }],
    skip: (Math.min(filter.page, pages) - 1) * PAGE,
    take: PAGE,
    omit: { phoneSealed: true, tokenHash: true },
    include: {
      submission: { select: { number: true, title: true } },
      selection: { select: { proposedById: true, state: true } },
      files: filesOfObjection,
    },
  });
  const mayAnswer = may(actor, 'answer', 'Objection');
  return done({
    total,
    pages,
    waiting,
    unconfirmed,
    mayAnswer,
    setAsides,
    solutions: solutions.map(({ submissionId, submission }) => ({
      id: submissionId,
      name: `${submission.number ?? ''} ${submission.title}`,
    })),
    rows: objections.map(({ selection, evidence, files, ...o }) => ({
      ...o,
      files: files.map(shownFile),
      evidence: Array.isArray(evidence) ? evidence.map(String) : [],
      mayAnswer: mayAnswer && selection.state === 'inPublicity',
      /** whoever proposed the list may accept an objection, not decide on it */
      mayDecide: mayAnswer && selection.state === 'inPublicity' && selection.proposedById !== actor.userId,
    })),
  });
}
export type ObjectionList = Extract<Awaited<ReturnType<typeof listObjections>>, { ok: true }>['value'];
export type ObjectionRow = ObjectionList['rows'][number];

/** Filed within the last day, its mailed link not confirmed yet: they hold nothing up, and some may still come to count. */
async function unconfirmedNow(callId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Objection" o JOIN "Selection" s ON s.id = o."selectionId"
    WHERE s."callId" = ${callId} AND s.state = 'inPublicity' AND o.state = 'unconfirmed' AND o."receivedAt" > clock_timestamp() - interval '24 hours'`;
  return row?.count ?? 0;
}

async function proposedSetAsides(actor: Actor, callId: string) {
  const open = await db.objectionSetAside.findMany({
    where: { selection: { callId, state: 'inPublicity' }, state: 'proposed' },
    orderBy: { proposedAt: 'asc' },
    include: { selection: { select: { proposedById: true } } },
  });
  const people = await db.user.findMany({
    where: { id: { in: open.map((one) => one.proposedById) } },
    select: { id: true, name: true },
  });
  const numbers = await db.objection.findMany({
    where: { id: { in: open.flatMap((one) => one.objectionIds) } },
    orderBy: { receivedAt: 'asc' },
    select: { id: true, number: true, byName: true, state: true },
  });
  return open.map(({ id, objectionIds, reason, proposedAt, proposedById, selection }) => ({
    id,
    reason,
    proposedAt,
    proposedBy: people.find((person) => person.id === proposedById)?.name ?? '',
    objections: numbers.filter((one) => objectionIds.includes(one.id)),
    mayReject: proposedById !== actor.userId,
    mayConfirm: proposedById !== actor.userId && selection.proposedById !== actor.userId,
  }));
}
