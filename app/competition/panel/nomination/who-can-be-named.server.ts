import type { db, Tx } from '#app/platform/database/client.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import type { Candidate } from '../draw/draw.ts';
import { stillThere, type TrackOfRound } from '../draw/standby.server.ts';
import type { RoundConfiguration } from '../round/round-rules.ts';

/**
 * Whom a person may name for the panel of a track. Where the whole panel judges everything, only once nobody is left to draw: then any
 * active expert who has joined and was never called, whatever their field. Where each solution has judges of its own, those of the field;
 * the others only when none of it is left. Refusals: `panel.drawFirst`, `panel.panelFull`
 */
export async function whoCanBeNamed(
  tx: Tx | typeof db,
  rules: RoundConfiguration,
  track: TrackOfRound,
): Promise<Outcome<Candidate[]>> {
  const { roundId, trackKey } = track;
  const whole = rules.panel.assignment.mode !== 'perSolution';
  const sitting = await tx.panelMember.count({ where: { roundId, trackKey, state: { not: 'recused' } } });
  if (whole && sitting >= rules.panel.size) return refuse('panel.panelFull');
  const { all, called, eligible } = await stillThere(tx, track);
  if (eligible.length > 0)
    return whole ? refuse('panel.drawFirst', { count: eligible.length }) : done(eligible);
  return done(all.filter((c) => c.joined && !called.has(c.expertId)));
}
