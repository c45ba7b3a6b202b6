import { z } from 'zod';
import { rulesThatStand } from '#app/competition/call/rules-that-stand.server.ts';
import { lockBalances } from '#app/competition/fund/balances.server.ts';
import { aboveCap } from '#app/competition/fund/caps.server.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import { may } from '#app/competition/permissions.ts';
import { unsettledReviews } from '#app/competition/ranking/supplementary/unsettled.server.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import { tellStaff } from '#app/competition/tell-staff.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { yuanText } from '#app/ui/money-text.ts';
import { latestRankings } from './latest-rankings.server.ts';
import { type ProposalProblem, proposalProblems, type RankedSolution } from './selection.ts';

export const proposeSchema = z.object({
  callId: z.string().min(1),
  note: z.string().trim().max(2000).default(''),
  items: z
    .array(
      z.object({
        submissionId: z.string().min(1),
        outcome: z.enum(['winner', 'reserve', 'notSelected']),
        departureReason: z.string().trim().max(1000).default(''),
      }),
    )
    .min(1),
});

/**
 * 拟定名单: one organiser proposes winners from the latest rankings of a closed round, and the money for all of them is
 * held in the fund in the same transaction. A departure from the ranking needs its reason.
 * @returns the selection's id.
 */
export async function proposeWinners(
  actor: Actor,
  input: z.infer<typeof proposeSchema>,
): Promise<Outcome<string>> {
  if (!may(actor, 'propose', 'Selection')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Call" WHERE id = ${input.callId} FOR UPDATE`;
    const { call, content } = await rulesThatStand(tx, input.callId);
    if (await tx.selection.findFirst({ where: { callId: call.id, state: { not: 'rejected' } } }))
      return refuse('announcement.alreadyProposed');
    const unsettled = await unsettledReviews(tx, call.id);
    if (unsettled) return unsettled;
    // Held until the end, so that nobody withdraws what is being proposed.
    await tx.$queryRaw`SELECT id FROM "Submission" WHERE "callId" = ${call.id} ORDER BY id FOR UPDATE`;
    const rankings = await latestRankings(tx, call.id);
    if (!rankings) return refuse('announcement.notRanked');

    const ranked: RankedSolution[] = rankings.solutions;
    const problems = proposalProblems({
      ranked,
      items: input.items,
      tracks: content.tracks,
      reserves: content.award.reserves,
    });
    const first = problems[0];
    if (first) return refuse(`announcement.${first.code}`, first.params, problemsByRow(problems));

    const awardFen = BigInt(content.award.amountFen);
    const winners = input.items.filter((i) => i.outcome === 'winner').length;
    const total = awardFen * BigInt(winners);
    if (!call.fundId) return refuse('announcement.noFund');
    const balances = await lockBalances(tx, call.fundId);
    if (total > balances.available)
      return refuse('announcement.fundShort', {
        available: yuanText(balances.available),
        needed: yuanText(total),
      });

    const above = await aboveCap(tx, { fundId: call.fundId, callId: call.id, neededFen: total });
    if (above) return above;

    const placeOf = new Map(ranked.map((r) => [r.submissionId, r]));
    const selection = await tx.selection.create({
      data: {
        callId: call.id,
        roundId: rankings.roundId,
        note: input.note,
        proposedById: actor.userId,
        items: {
          create: input.items.flatMap((item) => {
            const place = placeOf.get(item.submissionId);
            return place
              ? [
                  {
                    submissionId: item.submissionId,
                    rankingId: place.rankingId,
                    trackKey: place.trackKey,
                    place: place.place,
                    outcome: item.outcome,
                    departureReason: item.departureReason,
                    awardFen: item.outcome === 'winner' ? awardFen : 0n,
                  },
                ]
              : [];
          }),
        },
      },
    });
    if (total > 0n) {
      await postEntry(tx, {
        fundId: call.fundId,
        kind: 'hold',
        amountFen: total,
        key: `hold:${selection.id}`,
        memo: call.slug,
        callId: call.id,
        actorId: actor.userId,
      });
    }
    const proposed = input.items.filter((i) => i.outcome !== 'notSelected').map((i) => i.submissionId);
    await move(tx, submissionLife, 'proposeWinners', proposed);
    await audit(tx, {
      actor,
      action: 'selection.propose',
      subject: { type: 'Selection', id: selection.id },
      callId: call.id,
      details: { winners, heldFen: total },
    });
    await tellStaff(tx, ['decide', 'Selection'], {
      what: 'selection',
      path: `/organise/calls/${call.id}/selection`,
      except: actor.userId,
    });
    return done(selection.id);
  });
}

/** Every problem beside the row it concerns: `reason.<submissionId>`. */
function problemsByRow(problems: readonly ProposalProblem[]): Record<string, string[]> {
  return Object.fromEntries(
    problems.flatMap(({ submissionId, code }) =>
      submissionId ? [[`reason.${submissionId}`, [`announcement:errors.${code}`]]] : [],
    ),
  );
}
