import type { z } from 'zod';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { proposeSchema } from './propose-winners.server.ts';

/** Reads the form of a proposed list: `outcome.<submissionId>`, `reason.<submissionId>`, the note and the acknowledgement. */
export function proposalFrom(
  callId: string,
  typed: Record<string, string>,
): Outcome<z.output<typeof proposeSchema>> {
  if (typed.acknowledged !== 'yes')
    return refuse('announcement.acknowledge', {}, { acknowledged: ['announcement:errors.acknowledge'] });
  const items = Object.entries(typed).flatMap(([name, outcome]) => {
    const submissionId = name.startsWith('outcome.') ? name.slice('outcome.'.length) : null;
    return submissionId
      ? [{ submissionId, outcome, departureReason: typed[`reason.${submissionId}`] ?? '' }]
      : [];
  });
  const parsed = proposeSchema.safeParse({ callId, note: typed.note ?? '', items });
  return parsed.success ? done(parsed.data) : refuse('invalid');
}
