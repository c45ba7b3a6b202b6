import type { Row } from '../matrix.ts';

const sheet = (which: string) => ({
  route: '/judging/:assignmentId',
  of: `the sheet of: ${which}`,
  at: ({ ids }: { ids: Record<string, string> }) => ({ assignmentId: ids[`assignment.${which}`] ?? '' }),
  hiddenFrom: ['experts'] as const,
});

/** A sheet is its judge's alone: no staff, no other judge, and not the judge whom a conflict or a recusal bars. */
export const judgingRows: Row[] = [
  {
    route: '/judging/:assignmentId/save',
    hiddenFrom: ['experts'],
    program: 'form',
    acts: { save: ['judge'] },
  },
  {
    route: '/judging/:assignmentId/note',
    hiddenFrom: ['experts'],
    program: 'form',
    acts: { save: ['judge'] },
  },
  { route: '/judging/phrases', acts: { keep: ['experts'], drop: ['experts'] } },
  { route: '/judging', see: ['experts'], acts: { lockAll: ['experts'] } },
  { ...sheet('judge'), see: ['judge'], acts: { save: ['judge'], lock: ['judge'], revise: ['judge'] } },
  { ...sheet('judge2'), see: ['judge2'] },
  {
    ...sheet('conflicted'),
    see: [],
    // Who was writing when the conflict came is told so in a sentence; nothing of it is kept.
    acts: { save: ['conflicted'], lock: ['conflicted'], revise: [] },
  },
  { ...sheet('recused'), see: [], acts: { save: [], lock: [], revise: [] } },
  {
    route: '/judging/commitments/:memberId',
    see: ['unsigned'],
    acts: { declare: ['unsigned'], bid: ['unsigned'], sign: ['unsigned'], decline: ['unsigned'] },
  },
  {
    route: '/judging/live/:roundId/:trackKey',
    see: ['elsewhere'],
    hiddenFrom: ['experts'],
    // Which sheet is meant stands in the form: an empty one names none.
    acts: { save: [], lock: [] },
  },
  {
    route: '/judging/live/:roundId/:trackKey',
    of: 'the chair and the secretary call up, and no other judge',
    acts: { callUp: ['secretary'] },
  },
  { route: '/judging/live/:roundId/:trackKey/state', see: ['elsewhere'], hiddenFrom: ['experts'] },
  {
    route: '/judging/pairwise/:sessionId',
    see: ['judge', 'judge2', 'conflicted'],
    hiddenFrom: ['experts'],
    acts: {
      answer: ['judge', 'judge2', 'conflicted'],
      undo: ['judge', 'judge2', 'conflicted'],
      skip: ['judge', 'judge2', 'conflicted'],
    },
  },
  {
    route: '/reports/:reportId',
    see: ['judge', 'judge2', 'conflicted', 'recused', 'secretary', 'organiser', 'supervisor'],
    acts: { sign: ['judge', 'judge2', 'conflicted', 'recused'] },
    hiddenFrom: ['experts'],
  },
];
