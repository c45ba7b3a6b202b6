import type { Tx } from '#app/platform/database/client.server.ts';
import { affinities, affinityOf } from '../assignment/affinity.ts';
import { textsOf } from '../assignment/gather-proposal.server.ts';
import { exclusionOf } from '../draw/draw.ts';
import { candidatesFor } from '../draw/pool.server.ts';
import { drawsOf, placesOf } from '../draw/standby.server.ts';
import { chooseReviewer } from './choose-reviewer.ts';

/**
 * The expert who is to review a solution once more, by the rule of `chooseReviewer`. Who sits on the panel of the track, or left it, is
 * not asked; who only reviews single solutions of it may be asked for another. @returns null when nobody is left
 */
export async function findReviewer(
  tx: Tx,
  round: { id: string; callId: string },
  solution: { id: string; trackKey: string; title: string; currentVersionId: string | null },
) {
  const { trackKey } = solution;
  const { reserves } = placesOf(await drawsOf(tx, { roundId: round.id, trackKey }));
  // Who left the panel in an earlier round is not called again.
  const called = await tx.panelMember.findMany({
    where: { trackKey, OR: [{ roundId: round.id }, { round: { callId: round.callId }, state: 'recused' }] },
    select: { expertId: true, state: true, _count: { select: { reviews: true } } },
  });
  const barred = new Set(
    called.filter((m) => m.state === 'recused' || m._count.reviews === 0).map((m) => m.expertId),
  );
  const given = await tx.assignment.findMany({
    where: { roundId: round.id, submissionId: solution.id },
    select: { expertId: true, cancelledAt: true, expert: { select: { unitName: true, unitCode: true } } },
  });
  for (const { expertId } of given) barred.add(expertId);
  const eligible = (await candidatesFor(tx, [solution.id])).filter(
    (c) => !barred.has(c.expertId) && exclusionOf(c, trackKey, 1) === null,
  );
  const experts = await tx.expert.findMany({
    where: { id: { in: eligible.map((c) => c.expertId) } },
    orderBy: { id: 'asc' },
  });
  const text = (await textsOf(tx, [solution])).get(solution.id) ?? solution.title;
  const [parts = []] = affinities(
    experts.map((e) => ({
      specialties: e.specialties,
      keywords: e.keywords,
      text: [e.title, ...e.keywords, e.biography].join('\n'),
    })),
    [{ trackKey, text }],
    () => undefined,
  );
  return chooseReviewer(
    experts.map((e, i) => {
      const part = parts[i];
      return {
        expertId: e.id,
        name: e.unitName,
        code: e.unitCode,
        affinity: part ? affinityOf(part) : 0,
      };
    }),
    reserves,
    given
      .filter((a) => a.cancelledAt === null)
      .map(({ expert }) => ({ name: expert.unitName, code: expert.unitCode })),
  );
}
