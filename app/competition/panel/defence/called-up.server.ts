import type { Tx } from '#app/platform/database/client.server.ts';
import { type RoundConfiguration, roundRule } from '../round/round-rules.ts';

/** Whether a solution may be scored now: in a defence, once it has been called up before the panel; on paper, at any time. */
export async function mayBeScored(
  tx: Tx,
  round: { id: string; number: number },
  rules: RoundConfiguration,
  submissionId: string,
): Promise<boolean> {
  if (roundRule(rules, round.number).kind !== 'defence') return true;
  return (await tx.defenceCall.count({ where: { roundId: round.id, submissionId } })) > 0;
}
