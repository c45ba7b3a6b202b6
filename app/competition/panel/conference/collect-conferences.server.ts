import type { db, Tx } from '#app/platform/database/client.server.ts';
import type { Conference } from '#app/platform/database/generated/client.ts';
import { mustConfer } from './conference.ts';

export interface SolutionConference {
  submissionId: string;
  trackKey: string;
  number: string;
  title: string;
  /** whether the written rule asks for a conference now; the totals themselves never leave here */
  required: boolean;
  conference: Conference | null;
}

/** Every solution of a round about which the panel must confer, is conferring, or has conferred. */
export async function collectConferences(
  tx: Tx | typeof db,
  roundId: string,
  limitCentipoints: number,
): Promise<SolutionConference[]> {
  const assignments = await tx.assignment.findMany({
    where: { roundId, cancelledAt: null, submission: { state: { not: 'withdrawn' } } },
    select: {
      trackKey: true,
      submission: { select: { id: true, number: true, title: true } },
      sheets: { where: { state: 'locked', reopenedBy: null }, select: { totalCentipoints: true } },
    },
  });
  const conferences = await tx.conference.findMany({ where: { roundId } });
  const solutions = new Map<string, (typeof assignments)[number][]>();
  for (const a of assignments) solutions.set(a.submission.id, [...(solutions.get(a.submission.id) ?? []), a]);
  return [...solutions]
    .flatMap(([submissionId, own]) => {
      const [first] = own;
      const conference = conferences.find((c) => c.submissionId === submissionId) ?? null;
      const totals = own.flatMap((a) => a.sheets.map((s) => s.totalCentipoints ?? 0));
      const required = !conference && mustConfer({ judges: own.length, totals }, limitCentipoints);
      if (!first || (!required && !conference)) return [];
      const { number, title } = first.submission;
      return [{ submissionId, trackKey: first.trackKey, number: number ?? '', title, required, conference }];
    })
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

/** How many solutions still keep a round from closing: a conference is required, or convened and not concluded. */
export function openConferences(conferences: readonly SolutionConference[]): number {
  return conferences.filter((c) => c.required || c.conference?.state === 'convened').length;
}
