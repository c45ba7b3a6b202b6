import { randomUUID } from 'node:crypto';
import { selectionItemLife, selectionLife } from '#app/competition/announcement/selection-life.ts';
import { heldIn } from '#app/competition/fund/held-in.server.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import { may } from '#app/competition/permissions.ts';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import { tellEntrants } from '#app/competition/submission/entry-owners.server.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { askToIssue } from './documents/issue.server.ts';
import { type FinalContent, hashOfList } from './final-content.server.ts';

/**
 * Makes the list final: in one transaction the winners are confirmed, each gets exactly one grant backed by a commitment
 * of its amount. However often and from however many servers it is called, there
 * is one list (unique call) and one grant for a solution (unique submission, unique journal key).
 * @returns the final list's id.
 */
export async function announceFinal(actor: Actor, selectionId: string): Promise<Outcome<string>> {
  if (!may(actor, 'announce', 'FinalList')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Selection" WHERE id = ${selectionId} FOR UPDATE`;
    const selection = await tx.selection.findUnique({
      where: { id: selectionId },
      include: {
        call: true,
        objections: { where: { state: { in: ['received', 'accepted'] } }, select: { id: true } },
        items: {
          orderBy: [{ trackKey: 'asc' }, { place: 'asc' }, { submissionId: 'asc' }],
          include: {
            submission: {
              include: {
                leadProvider: true,
                members: {
                  where: { removedAt: null, confirmedAt: { not: null } },
                  orderBy: { position: 'asc' },
                  include: { provider: true },
                },
              },
            },
          },
        },
      },
    });
    if (!selection) return refuse('notFound');
    if (selection.state === 'final') return refuse('award.alreadyFinal');
    if (selection.state !== 'inPublicity' || !selection.publicityTo) return refuse('award.notInPublicity');
    const now = await databaseNow(tx);
    if (toShanghaiDate(now) <= selection.publicityTo)
      return refuse('award.publicityRunning', { until: selection.publicityTo });
    if (selection.objections.length > 0)
      return refuse('award.objectionsOpen', { count: selection.objections.length });
    const { call } = selection;
    // A list without winners holds nothing.
    const fundId = (await heldIn(tx, selectionId)) ?? call.fundId;
    if (!fundId) return refuse('announcement.noFund');

    const winners = selection.items.filter((i) => i.outcome === 'winner' && i.state === 'inPublicity');
    const content: FinalContent = {
      call: call.slug,
      winners: winners.map((i) => ({
        number: i.submission.number ?? '',
        title: i.submission.title,
        track: i.trackKey,
        lead: i.submission.leadProvider.name,
        members: i.submission.members.map((m) => m.provider.name),
        awardFen: i.awardFen.toString(),
      })),
    };
    const contentHash = hashOfList(content);
    const list = await tx.finalList.create({
      data: {
        callId: call.id,
        selectionId,
        content,
        contentHash,
        announcedById: actor.userId,
        announcedAt: now,
      },
    });
    await move(tx, selectionLife, 'announceFinal', selectionId);

    for (const item of winners) {
      await move(tx, selectionItemLife, 'announceFinal', item.id);
      const grantId = randomUUID();
      const entryId = await postEntry(tx, {
        fundId,
        grantId,
        kind: 'commitment',
        amountFen: item.awardFen,
        key: `commitment:${item.submissionId}`,
        memo: item.submission.number ?? '',
        callId: call.id,
        actorId: actor.userId,
      });
      const grant = await tx.grant.create({
        data: {
          id: grantId,
          number: `JL-${item.submission.number}`,
          submissionId: item.submissionId,
          finalListId: list.id,
          providerId: item.submission.leadProviderId,
          fundId,
          amountFen: item.awardFen,
          entryId,
        },
      });
      await move(tx, submissionLife, 'announceFinal', item.submissionId, { to: 'awarded' });
      for (const owner of await ownersOf(tx, item.submission.leadProviderId)) {
        const { title } = item.submission;
        await sendLetter(tx, owner, 'award.won', { title, amount: item.awardFen }, `/grants/${grant.id}`);
      }
    }
    await askToIssue(tx, list.id);
    // What is not awarded is simply ranked again; the money of those struck off went back when their objection was upheld.
    const others = selection.items.filter((i) => i.outcome === 'reserve').map((i) => i.submissionId);
    await move(tx, submissionLife, 'announceFinal', others, { to: 'ranked' });
    const left = await tx.submission.findMany({
      where: { callId: call.id, state: { in: ['submitted', 'returned', 'accepted', 'inReview', 'ranked'] } },
      select: { id: true },
    });
    await tellEntrants(
      tx,
      left.map((s) => s.id),
      'award.notSelected',
    );
    await audit(tx, {
      actor,
      action: 'award.announceFinal',
      subject: { type: 'FinalList', id: list.id },
      callId: call.id,
      details: { winners: winners.length, contentHash },
    });
    return done(list.id);
  });
}
