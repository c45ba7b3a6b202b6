import { z } from 'zod';
import { placeSchema } from '../rule/output.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** 评审报告: what a panel puts its names under; frozen with its hash, so that all of them sign the same. Instants are ISO text. */
export const reportContentSchema = z.object({
  call: z.object({ slug: z.string(), title: bilingual, organiser: bilingual }),
  track: bilingual.extend({ key: z.string(), quota: z.int() }),
  round: z.object({
    number: z.int(),
    name: bilingual,
    kind: z.enum(['paper', 'defence']),
    blind: z.boolean(),
    openedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
  }),
  /** every member there was, in the order of the draw; `recused` is why one left */
  panel: z.array(
    z.object({
      memberId: z.string(),
      position: z.int(),
      name: z.string(),
      unit: z.string(),
      title: z.string(),
      chair: z.enum(['elected', 'appointed']).nullable(),
      replaces: z.string().nullable(),
      recused: z.string().nullable(),
      /** on what ground; reports of before it was asked do not say */
      departure: z.enum(['recusal', 'absence', 'withdrawal']).nullable().default(null),
      /** why this member was named by hand and not drawn */
      added: z.string().nullable().default(null),
    }),
  ),
  /** how many pairs of judge and solution were kept apart by a conflict of interest */
  conflicts: z.int(),
  draw: z.object({ seed: z.string(), snapshotHash: z.string() }).nullable(),
  furtherDraws: z
    .array(z.object({ reason: z.string(), seed: z.string(), snapshotHash: z.string() }))
    .default([]),
  lot: z.object({ seed: z.string(), snapshotHash: z.string() }).nullable(),
  sheets: z.int(),
  reopened: z.array(z.object({ number: z.string(), reason: z.string() })),
  conferences: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      state: z.enum(['convened', 'held', 'waived']),
      minutes: z.string(),
      attendees: z.array(z.string()),
    }),
  ),
  rule: z.object({
    method: z.string(),
    passMarkCentipoints: z.int(),
    weights: z.array(z.object({ number: z.int(), weightPercent: z.int() })),
  }),
  results: z.array(
    placeSchema
      .pick({
        submissionId: true,
        number: true,
        place: true,
        tied: true,
        eligible: true,
        reason: true,
        scoreCentipoints: true,
        adjustedCentipoints: true,
        rounds: true,
      })
      .extend({ title: z.string(), unit: z.string() }),
  ),
  ranking: z.object({
    id: z.string(),
    inputHash: z.string(),
    outputHash: z.string(),
    computedAt: z.string(),
  }),
});
export type ReportContent = z.infer<typeof reportContentSchema>;

export type Standing = 'agreed' | 'dissent' | 'pending' | 'silent';

/** Where a member stands: what they signed, or nothing yet; silence after the deadline is assent, and is shown as what it is. */
export function standingOf(
  signature: { kind: 'agreed' | 'dissent' } | undefined,
  signUntil: Date,
  now: Date,
): Standing {
  if (signature) return signature.kind;
  return now > signUntil ? 'silent' : 'pending';
}
