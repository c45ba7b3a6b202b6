import { hasSigned, stepAt, steps } from '#app/competition/payment/order/payout-steps.ts';
import { reportsToSign } from '#app/competition/ranking/report/reports-to-sign.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { log } from '#app/platform/log/log.server.ts';
import { expertOf, may } from './permissions.ts';
import { waitingForUnit } from './waiting-for-unit.server.ts';
import { one, several, type Waits } from './waits.ts';

/**
 * All that waits for this person, in every part they have, the oldest first. It asks the policies what they may do, and lists only what they could
 * do now: nothing of their own that needs a second person.
 */
export async function waitingFor(actor: Actor): Promise<Waits[]> {
  const found = await Promise.all([
    forSecretary(actor),
    forOrganiser(actor),
    forMoney(actor),
    forJudge(actor),
    waitingForUnit(actor),
  ]);
  return found.flat().toSorted((a, b) => a.since.getTime() - b.since.getTime());
}

/** How many things wait, for the head of every page. No page fails for want of it: a count that cannot be had is none. */
export async function countWaiting(actor: Actor): Promise<number> {
  try {
    return (await waitingFor(actor)).reduce((sum, { count }) => sum + count, 0);
  } catch (error) {
    log.error({ err: error }, 'what waits could not be counted');
    return 0;
  }
}

async function forSecretary(actor: Actor): Promise<Waits[]> {
  const rows: Waits[] = [];
  if (may(actor, 'verify', 'Provider')) {
    const units = await db.provider.findMany({
      where: { verification: 'pending' },
      select: { id: true, name: true, createdAt: true },
    });
    const asked = await db.auditEntry.findMany({
      where: {
        subjectType: 'Provider',
        subjectId: { in: units.map((u) => u.id) },
        action: { in: ['provider.requestVerification', 'provider.edit'] },
      },
      orderBy: { at: 'asc' },
      select: { subjectId: true, at: true },
    });
    const since = new Map(asked.map((a) => [a.subjectId, a.at]));
    rows.push(
      ...units.map((u) => one('verification', u.name, since.get(u.id) ?? u.createdAt, `/providers/${u.id}`)),
    );
  }
  if (may(actor, 'refuse', 'Screening')) {
    const refusals = await db.screeningDecision.findMany({
      where: { kind: 'proposeRefusal', answers: { none: {} }, decidedById: { not: actor.userId } },
      select: { submissionId: true, decidedAt: true, submission: { select: { number: true } } },
    });
    rows.push(
      ...refusals.map((r) =>
        one('refusal', r.submission.number ?? '', r.decidedAt, `/screening/${r.submissionId}`),
      ),
    );
  }
  if (may(actor, 'screen', 'Screening')) {
    const entries = await db.submission.findMany({
      where: {
        state: 'submitted',
        call: { submissionDeadline: { lte: await databaseNow() } },
        decisions: { none: { kind: 'proposeRefusal', answers: { none: {} } } },
      },
      select: { currentVersion: { select: { submittedAt: true } }, createdAt: true },
    });
    const since = entries.map((e) => e.currentVersion?.submittedAt ?? e.createdAt);
    rows.push(...several('screening', since, '/screening'));
  }
  return rows;
}

async function forOrganiser(actor: Actor): Promise<Waits[]> {
  const others = { not: actor.userId };
  const rows: Waits[] = [];
  if (may(actor, 'amend', 'Call')) {
    const amendments = await db.callAmendment.findMany({
      where: { state: 'proposed', proposedById: others },
      select: { callId: true, proposedAt: true, call: { select: { slug: true } } },
    });
    rows.push(
      ...amendments.map((a) => one('amendment', a.call.slug, a.proposedAt, `/organise/calls/${a.callId}`)),
    );
  }
  if (may(actor, 'decide', 'Selection')) {
    const lists = await db.selection.findMany({
      where: { state: 'proposed', proposedById: others },
      select: { callId: true, proposedAt: true, call: { select: { slug: true } } },
    });
    rows.push(
      ...lists.map((l) =>
        one('selection', l.call.slug, l.proposedAt, `/organise/calls/${l.callId}/selection`),
      ),
    );
  }
  if (may(actor, 'answer', 'Objection')) {
    const objections = await db.objection.findMany({
      where: { state: { in: ['received', 'accepted'] } },
      select: { confirmedAt: true, number: true, selection: { select: { callId: true, proposedAt: true } } },
    });
    const setAsides = await db.objectionSetAside.findMany({
      where: { state: 'proposed', proposedById: others },
      select: { proposedAt: true, selection: { select: { callId: true, call: { select: { slug: true } } } } },
    });
    const page = (callId: string) => `/organise/calls/${callId}/objections`;
    rows.push(
      ...objections.map((o) =>
        one('objection', o.number, o.confirmedAt ?? o.selection.proposedAt, page(o.selection.callId)),
      ),
      ...setAsides.map((s) => one('setAside', s.selection.call.slug, s.proposedAt, page(s.selection.callId))),
    );
  }
  return rows;
}

async function forMoney(actor: Actor): Promise<Waits[]> {
  const proposed = { state: 'proposed' as const, proposedById: { not: actor.userId } };
  const rows: Waits[] = [];
  if (may(actor, 'decide', 'Fund')) {
    const caps = await db.fundCap.findMany({ where: proposed, select: { proposedAt: true } });
    rows.push(
      ...several(
        'cap',
        caps.map((c) => c.proposedAt),
        '/fund',
      ),
    );
  }
  if (may(actor, 'limit', 'Fund')) {
    const limits = await db.payoutLimit.findMany({ where: proposed, select: { proposedAt: true } });
    rows.push(
      ...several(
        'limit',
        limits.map((l) => l.proposedAt),
        '/finance/limits',
      ),
    );
  }
  const money = await db.fundProposal.findMany({
    where: proposed,
    select: { kind: true, grantId: true, proposedAt: true, grant: { select: { number: true } } },
  });
  for (const { kind, grantId, proposedAt, grant } of money) {
    const about = grant?.number ?? '';
    if (!grantId) {
      if (may(actor, 'decide', 'Fund')) rows.push(one('money', about, proposedAt, '/fund'));
    } else if (kind === 'revocation') {
      if (may(actor, 'revoke', 'Grant')) rows.push(one('money', about, proposedAt, `/grants/${grantId}`));
    } else if (may(actor, 'confirm', 'Payout'))
      rows.push(one('money', about, proposedAt, `/finance/grants/${grantId}`));
  }
  for (const step of steps.filter((s) => may(actor, s, 'Payout'))) {
    const orders = await db.payout.findMany({ where: { state: stepAt[step].from } });
    const mine = orders.filter((order) => !hasSigned(order, actor.userId));
    rows.push(
      ...several(
        `payment.${step}`,
        mine.map((o) => o.approvedAt ?? o.reviewedAt ?? o.preparedAt),
        '/finance',
      ),
    );
  }
  return rows;
}

async function forJudge(actor: Actor): Promise<Waits[]> {
  const desk = expertOf(actor);
  if (!desk.ok) return [];
  const expertId = desk.value;
  const seats = await db.panelMember.findMany({
    where: { expertId, state: 'drawn', round: { state: { in: ['setup', 'open'] } } },
    select: { id: true, round: { select: { createdAt: true, call: { select: { slug: true } } } } },
  });
  const sheets = await db.assignment.findMany({
    where: {
      expertId,
      cancelledAt: null,
      round: { state: 'open' },
      sheets: { none: { state: 'locked', reopenedBy: null } },
    },
    select: { createdAt: true },
  });
  const reports = (await reportsToSign(actor)).filter((r) => !r.signed);
  return [
    ...seats.map((s) =>
      one('commitment', s.round.call.slug, s.round.createdAt, `/judging/commitments/${s.id}`),
    ),
    ...several(
      'sheets',
      sheets.map((s) => s.createdAt),
      '/judging',
    ),
    ...reports.map((r) => one('report', r.title.zh, r.madeAt, `/reports/${r.id}`)),
  ];
}
