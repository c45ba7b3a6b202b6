import type { TieDecision } from './shortlist.ts';

/** What the form of the next round posts: `panel`, and for a track with a tie `tie.<track>.decision` and `tie.<track>.reason`. */
export function readNextRound(callId: string, fields: Readonly<Record<string, string>>) {
  const ties: Record<string, { decision: TieDecision | null; reason: string }> = {};
  for (const name of Object.keys(fields)) {
    const track = /^tie\.(.+)\.reason$/.exec(name)?.[1];
    if (track === undefined) continue;
    const decision = fields[`tie.${track}.decision`];
    ties[track] = {
      decision: decision === 'all' || decision === 'none' ? decision : null,
      reason: (fields[name] ?? '').trim().slice(0, 500),
    };
  }
  return { callId, panel: fields.panel === 'anew' ? ('anew' as const) : ('same' as const), ties };
}
