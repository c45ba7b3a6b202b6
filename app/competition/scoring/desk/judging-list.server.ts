import type { Bilingual, RoundRule, Rubric } from '#app/competition/call/content.ts';
import { entrySelect, eyeOf, type SeenEntry, seatSelect } from '#app/competition/panel/eye/eye.server.ts';
import { roundConfigurationSchema, roundRule } from '#app/competition/panel/round/round-rules.ts';
import { openReview } from '#app/competition/panel/supplementary/open-reviews.ts';
import { expertOf } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done } from '#app/platform/outcome.ts';
import { mayBeWritten } from '../sheet/may-be-written.ts';
import { highest, inRoundTracks, totalOf } from '../sheet/rubric.ts';
import { lockProblems, sheetContentSchema } from '../sheet/sheet.ts';
import type { ShownSheet } from '../sheet/sheet-life.ts';

/** A judge's own list with progress, as the judge's eye sees the entries; nobody else's sheets are ever selected. */
export async function judgingList(actor: Actor) {
  const desk = expertOf(actor);
  if (!desk.ok) return desk;
  const expertId = desk.value;
  const memberships = await db.panelMember.findMany({
    where: {
      expertId,
      state: 'drawn',
      OR: [{ round: { state: { in: ['setup', 'open'] } } }, { reviews: { some: openReview } }],
    },
    orderBy: { drawPosition: 'asc' },
    select: { id: true, trackKey: true, round: { select: { configuration: true } } },
  });
  const eye = await eyeOf(db, expertId);
  const assignments = await db.assignment.findMany({
    where: eye.assignments,
    orderBy: [{ round: { openedAt: 'desc' } }, { trackKey: 'asc' }, { submission: { number: 'asc' } }],
    select: {
      id: true,
      trackKey: true,
      round: { select: { ...seatSelect, id: true, number: true, state: true, configuration: true } },
      submission: { select: entrySelect },
      review: { select: { concludedAt: true, cancelledAt: true } },
      sheets: { orderBy: { number: 'desc' }, take: 1 },
    },
  });
  const groups = new Map<string, Group>();
  for (const { id, trackKey, round, submission, review, sheets } of assignments) {
    const { number, title, nameless } = eye.entry(round, submission);
    const open = mayBeWritten({ round, review });
    const key = review ? `${round.id}:${trackKey}:again:${open}` : `${round.id}:${trackKey}`;
    const state = open ? 'open' : round.state;
    const group = groups.get(key) ?? {
      ...emptyGroup(round, trackKey),
      nameless,
      state,
      supplementary: review !== null,
    };
    const [sheet] = sheets;
    group.sheets.push({
      id,
      number,
      title,
      state: sheet?.state ?? 'none',
      totalCentipoints: sheet?.totalCentipoints ?? null,
      draft: sheet?.state === 'draft' ? draftOf(group.rubric, sheet) : null,
    });
    groups.set(key, group);
  }
  return done({
    owner: actor.userId,
    memberships: memberships.map(({ round, ...m }) => ({
      id: m.id,
      track: inRoundTracks(roundConfigurationSchema.parse(round.configuration), m.trackKey),
    })),
    groups: [...groups].map(([key, { rubric: _, ...g }]) => ({
      key,
      ...g,
      locked: g.sheets.filter((s) => s.state === 'locked').length,
    })),
    next:
      [...groups.values()]
        .filter((g) => g.state === 'open' && g.kind === 'paper')
        .flatMap((g) => g.sheets)
        .find((s) => s.state !== 'locked')?.id ?? null,
  });
}

function emptyGroup(
  round: { id: string; number: number; state: string; configuration: unknown },
  trackKey: string,
): Omit<Group, 'nameless'> {
  const rules = roundConfigurationSchema.parse(round.configuration);
  return {
    roundId: round.id,
    trackKey,
    kind: roundRule(rules, round.number).kind,
    roundName: rules.review.rounds.length > 1 ? roundRule(rules, round.number).name : null,
    rubric: rules.rubric,
    state: round.state,
    supplementary: false,
    track: inRoundTracks(rules, trackKey),
    highest: rules.rubric.criteria.reduce((sum, c) => sum + highest(c), 0),
    sheets: [],
  };
}

/** What locking a draft would lock, and how much is still in the way. */
function draftOf(rubric: Rubric, sheet: { revision: number } & Record<string, unknown>) {
  const content = sheetContentSchema.parse(sheet);
  return {
    revision: sheet.revision,
    totalCentipoints: totalOf(rubric, content.marks),
    vetoes: content.vetoes.length,
    problems: lockProblems(rubric, content).length,
  };
}

interface Group {
  roundId: string;
  trackKey: string;
  kind: RoundRule['kind'];
  /** null where the call has only one */
  roundName: Bilingual | null;
  rubric: Rubric;
  state: string;
  /** one more review of single solutions, after the round was closed */
  supplementary: boolean;
  nameless: SeenEntry['nameless'];
  track: Bilingual;
  /** the highest total there can be, in centipoints */
  highest: number;
  sheets: Line[];
}
export type JudgingGroupData = Omit<Group, 'rubric'> & { key: string; locked: number };

interface Line {
  id: string;
  number: string | null;
  title: string;
  state: ShownSheet;
  totalCentipoints: number | null;
  /** null unless there is a draft */
  draft: ReturnType<typeof draftOf> | null;
}
