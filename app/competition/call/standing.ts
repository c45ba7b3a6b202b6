import type { CallContent } from './content.ts';
import type { Problem } from './publishable.ts';

/** What a published call may not take back: its text in force, whether its rules are frozen, and what entries have filled. */
export interface Standing {
  /** closed before its deadline (提前关闭): as after the deadline, for good */
  closed?: boolean;
  content: CallContent;
  /** the first round is set up: every rule of the review and the award stands */
  roundSetUp: boolean;
  /** keys of tracks with entries, drafts too, and of the parts of the form that entries fill */
  filled: {
    tracks: readonly string[];
    sections: readonly string[];
    fields: readonly string[];
    files: readonly string[];
  };
}

const stop = (path: string, code: string, params?: Problem['params']): Problem => ({
  path,
  code,
  severity: 'stop',
  ...(params && { params }),
});
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const instant = (text: string) => Date.parse(text);

/** The parts of a call that are frozen when its first round is set up. */
export const frozenByRound = [
  'tracks',
  'form',
  'eligibility',
  'rubric',
  'panel',
  'review',
  'ranking',
  'award',
] as const;

/**
 * What stops an amendment because entrants or judges rely on it. The database says the same (trigger `rules_stand`).
 * @param next the amended text
 */
export function standingProblems(
  { content: was, closed, roundSetUp, filled }: Standing,
  next: CallContent,
  now: Date,
): Problem[] {
  if (roundSetUp) {
    const parts = frozenByRound.filter((part) => !same(was[part], next[part]));
    const dates = (['opensAt', 'submissionDeadline', 'publicityWorkingDays'] as const).filter((name) =>
      name === 'publicityWorkingDays'
        ? was.timetable[name] !== next.timetable[name]
        : instant(was.timetable[name]) !== instant(next.timetable[name]),
    );
    return [
      ...parts.map((part) => stop(part, 'frozenByRound')),
      ...dates.map((name) => stop(`timetable.${name}`, 'frozenByRound')),
    ];
  }
  return [
    ...dateProblems(was, next, now),
    ...(closed && instant(next.timetable.submissionDeadline) !== instant(was.timetable.submissionDeadline)
      ? [stop('timetable.submissionDeadline', 'closedAlready')]
      : []),
    ...(closed || instant(next.timetable.submissionDeadline) <= now.getTime()
      ? afterDeadline(was, next)
      : []),
    ...lost('tracks', was.tracks, next.tracks, filled.tracks),
    ...lost('form.sections', was.form.sections, next.form.sections, filled.sections),
    ...lost('form.fields', was.form.fields, next.form.fields, filled.fields),
    ...lost('form.files', was.form.files, next.form.files, filled.files),
    ...stillFits(was, next, filled),
    ...narrowed(was.eligibility, next.eligibility),
    ...bandsLeft(was.rubric, next.rubric),
  ];
}

function dateProblems(was: CallContent, next: CallContent, now: Date): Problem[] {
  const problems: Problem[] = [];
  if (instant(next.timetable.submissionDeadline) < instant(was.timetable.submissionDeadline))
    problems.push(stop('timetable.submissionDeadline', 'deadlineEarlier'));
  const opened = instant(was.timetable.opensAt) <= now.getTime();
  if (opened && instant(next.timetable.opensAt) !== instant(was.timetable.opensAt))
    problems.push(stop('timetable.opensAt', 'openedAlready'));
  return problems;
}

function afterDeadline(was: CallContent, next: CallContent): Problem[] {
  const tracks = ({ tracks: all }: CallContent) => all.map(({ quota: _, ...track }) => track);
  return [
    ...(same(was.form, next.form) ? [] : [stop('form', 'frozenByDeadline')]),
    ...(same(was.eligibility, next.eligibility) ? [] : [stop('eligibility', 'frozenByDeadline')]),
    ...(same(tracks(was), tracks(next)) ? [] : [stop('tracks', 'frozenByDeadline')]),
  ];
}

interface Named {
  key: string;
  name?: { zh: string };
  title?: { zh: string };
  label?: { zh: string };
}

/** What entries fill and the amendment no longer asks for. */
function lost(
  path: string,
  was: readonly Named[],
  next: readonly Named[],
  filled: readonly string[],
): Problem[] {
  return was
    .filter(({ key }) => filled.includes(key) && !next.some((one) => one.key === key))
    .map(({ key, name, title, label }) =>
      stop(path, 'filledStays', { name: (name ?? title ?? label)?.zh ?? key }),
    );
}

/** What was filled in stays fit: its limits are not drawn closer. */
function stillFits(was: CallContent, next: CallContent, filled: Standing['filled']): Problem[] {
  const files = next.form.files.flatMap((slot, i) => {
    const before = filled.files.includes(slot.key) && was.form.files.find((one) => one.key === slot.key);
    if (!before) return [];
    const fits =
      before.kinds.every((kind) => slot.kinds.includes(kind)) &&
      slot.maxFiles >= before.maxFiles &&
      slot.maxMegabytes >= before.maxMegabytes;
    return fits ? [] : [stop(`form.files.${i}`, 'filledNarrower')];
  });
  const sections = next.form.sections.flatMap((section, i) => {
    const before =
      filled.sections.includes(section.key) && was.form.sections.find((one) => one.key === section.key);
    if (!before) return [];
    const fits =
      section.maxCharacters >= before.maxCharacters && section.minCharacters <= before.minCharacters;
    return fits ? [] : [stop(`form.sections.${i}`, 'filledNarrower')];
  });
  const fields = next.form.fields.flatMap((field, i) => {
    const before = filled.fields.includes(field.key) && was.form.fields.find((one) => one.key === field.key);
    if (!before) return [];
    const fits =
      field.kind === before.kind &&
      before.choices.every((choice) => field.choices.some((one) => one.zh === choice.zh));
    return fits ? [] : [stop(`form.fields.${i}`, 'filledNarrower')];
  });
  return [...sections, ...fields, ...files];
}

function narrowed(was: CallContent['eligibility'], next: CallContent['eligibility']): Problem[] {
  const counts = ['maxMembers', 'maxEntriesPerLead', 'maxExcludedExperts'] as const;
  return [
    ...(was.kinds.every((kind) => next.kinds.includes(kind)) ? [] : [stop('eligibility.kinds', 'narrower')]),
    ...counts.filter((name) => next[name] < was[name]).map((name) => stop(`eligibility.${name}`, 'narrower')),
    ...(next.creditCheck === 'required' && was.creditCheck !== 'required'
      ? [stop('eligibility.creditCheck', 'narrower')]
      : []),
  ];
}

/** Points that changed under bands that did not: what was outstanding no longer is. */
function bandsLeft(was: CallContent['rubric'], next: CallContent['rubric']): Problem[] {
  return next.criteria.flatMap((criterion, i) => {
    const before = was.criteria.find((one) => one.key === criterion.key);
    const from = (anchors: typeof criterion.anchors) => anchors.map((anchor) => anchor.from);
    const left =
      before && before.points !== criterion.points && same(from(before.anchors), from(criterion.anchors));
    return left ? [stop(`rubric.criteria.${i}.anchors`, 'bandsLeft', { before: before.points })] : [];
  });
}
