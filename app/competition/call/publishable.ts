import type { z } from 'zod';
import { type CallContent, callContentSchema, type RankingRule } from './content.ts';
import { frozenByRound, type Standing, standingProblems } from './standing.ts';

/** What is wrong with a call at one place; `stop` keeps it from being published. The code is `call:problems.<code>`. */
export interface Problem {
  /** as `rubric.criteria.0.points`; a text in two languages ends in `.zh` or `.en` */
  path: string;
  code: string;
  severity: 'stop' | 'warn';
  params?: Record<string, string | number>;
}

export interface PublishingFacts {
  now: Date;
  /** keys of the funds that exist */
  fundKeys: readonly string[];
  /** of a call that is amended: what it may not take back */
  standing?: Standing | undefined;
}

const DAY = 86_400_000;
const OPEN_DAYS = 30;
/** The highest band of a criterion begins at so many per cent of its points, or above: less is not the best. */
const HIGHEST_BAND = 60;
/** The mean of standard scores, in hundredths of a point. */
const STANDARD_MEAN = 5000;

const stop = (path: string, code: string, params?: Problem['params']): Problem => ({
  path,
  code,
  severity: 'stop',
  ...(params && { params }),
});
const warn = (path: string, code: string, params?: Problem['params']): Problem => ({
  ...stop(path, code, params),
  severity: 'warn',
});

/** The words for what a schema refuses. */
function fromIssue(issue: z.core.$ZodIssue): Problem {
  const path = issue.path.join('.');
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return stop(path, 'required');
    if (issue.origin === 'array') return stop(path, 'atLeastOne', { count: Number(issue.minimum) });
    return stop(path, 'tooSmall', { minimum: Number(issue.minimum) });
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return stop(path, 'tooLong', { maximum: Number(issue.maximum) });
    if (issue.origin === 'array') return stop(path, 'tooMany', { count: Number(issue.maximum) });
    return stop(path, 'tooBig', { maximum: Number(issue.maximum) });
  }
  if (path.endsWith('key')) return stop(path, 'key');
  if (path.startsWith('timetable')) return stop(path, 'instant');
  return stop(path, path === 'contact.email' ? 'email' : 'invalid');
}

function repeatedKeys(path: string, items: readonly { key: string }[]): Problem[] {
  return items.flatMap((item, i) =>
    items.findIndex((other) => other.key === item.key) < i
      ? [stop(`${path}.${i}.key`, 'keyRepeated', { key: item.key })]
      : [],
  );
}

function timetableProblems({ timetable }: CallContent, now: Date, deadlineInForce?: string): Problem[] {
  const [opens, deadline, review] = [
    timetable.opensAt,
    timetable.submissionDeadline,
    timetable.reviewUntil,
  ].map(Date.parse) as [number, number, number];
  const problems: Problem[] = [];
  if (deadline <= opens) problems.push(stop('timetable.submissionDeadline', 'deadlineBeforeOpening'));
  else if (deadline - opens < OPEN_DAYS * DAY)
    problems.push(warn('timetable.submissionDeadline', 'openTooShort', { days: OPEN_DAYS }));
  if (deadline <= now.getTime() && timetable.submissionDeadline !== deadlineInForce)
    problems.push(stop('timetable.submissionDeadline', 'deadlinePassed'));
  if (review <= deadline) problems.push(stop('timetable.reviewUntil', 'reviewBeforeDeadline'));
  return problems;
}

function formProblems({ form }: CallContent): Problem[] {
  const lengths = form.sections.flatMap((s, i) =>
    s.minCharacters < s.maxCharacters ? [] : [stop(`form.sections.${i}.maxCharacters`, 'lengths')],
  );
  const choices = form.fields.flatMap((f, i) =>
    f.kind === 'choice' && f.choices.length < 2 ? [stop(`form.fields.${i}.choices`, 'choices')] : [],
  );
  return [
    ...repeatedKeys('form.sections', form.sections),
    ...repeatedKeys('form.fields', form.fields),
    ...repeatedKeys('form.files', form.files),
    ...lengths,
    ...choices,
  ];
}

function rubricProblems({ rubric }: CallContent): Problem[] {
  const sum = rubric.criteria.reduce((total, c) => total + c.points, 0);
  const problems = [
    ...repeatedKeys('rubric.criteria', rubric.criteria),
    ...repeatedKeys('rubric.vetoes', rubric.vetoes),
  ];
  if (sum !== 100) problems.push(stop('rubric.criteria', 'pointsSum', { sum }));
  rubric.criteria.forEach((criterion, i) => {
    const [highest] = criterion.anchors;
    if (highest && highest.from * 100 < criterion.points * HIGHEST_BAND)
      problems.push(
        stop(`rubric.criteria.${i}.anchors.0.from`, 'bandsLow', {
          points: criterion.points,
          least: Math.ceil((criterion.points * HIGHEST_BAND) / 100),
        }),
      );
    criterion.anchors.forEach((anchor, j) => {
      const path = `rubric.criteria.${i}.anchors.${j}.from`;
      const above = criterion.anchors[j - 1]?.from;
      if (anchor.from > criterion.points)
        problems.push(stop(path, 'anchorAbovePoints', { points: criterion.points }));
      else if (above !== undefined && anchor.from >= above) problems.push(stop(path, 'anchorOrder'));
      if (j === criterion.anchors.length - 1 && anchor.from !== 0) problems.push(stop(path, 'anchorLast'));
    });
  });
  return problems;
}

function panelAndRankingProblems({ panel, ranking, review, rubric }: CallContent): Problem[] {
  const problems: Problem[] = [];
  if (panel.assignment.mode === 'perSolution') problems.push(...assignmentProblems(panel));
  else if (panel.size < 5 || panel.size > 31 || panel.size % 2 === 0)
    problems.push(stop('panel.size', 'panelSize'));
  const known = new Set(['untrimmedMean', 'untrimmedSum', ...rubric.criteria.map((c) => c.key)]);
  ranking.tieBreaks.forEach((key, i) => {
    if (!known.has(key)) problems.push(stop(`ranking.tieBreaks.${i}`, 'tieBreakUnknown', { key }));
    else if (key === 'untrimmedSum') problems.push(stop(`ranking.tieBreaks.${i}`, 'tieBreakBySum'));
    else if (ranking.tieBreaks.indexOf(key) < i)
      problems.push(stop(`ranking.tieBreaks.${i}`, 'keyRepeated', { key }));
  });
  return [...problems, ...scaleProblems(ranking, review)];
}

/**
 * Standard scores lie about 50 where there are marks enough, and are raw points where there are not (a defence of six): rounds on two scales
 * cannot be added up. The best of a track has 50 at the least and perhaps no more, so that a higher pass mark may be one that nobody can reach.
 */
function scaleProblems(ranking: RankingRule, { rounds }: CallContent['review']): Problem[] {
  if (ranking.method !== 'judgeStandard' && ranking.method !== 'groupStandard') return [];
  const weighted = rounds.filter((round) => round.weightPercent > 0).length;
  return [
    ...(weighted > 1 ? [stop('ranking.method', 'standardInRounds')] : []),
    ...(ranking.passMarkOn === 'adjusted' && ranking.passMarkCentipoints > STANDARD_MEAN
      ? [stop('ranking.passMarkOn', 'passMarkOnStandard')]
      : []),
  ];
}

function reviewProblems({ review, tracks }: CallContent): Problem[] {
  const problems = repeatedKeys('review.rounds', review.rounds);
  const sum = review.rounds.reduce((total, r) => total + r.weightPercent, 0);
  if (sum !== 100) problems.push(stop('review.rounds', 'weightSum', { sum }));
  const most = Math.max(0, ...tracks.map((t) => t.quota));
  review.rounds.forEach((round, i) => {
    if (i === 0) return;
    if (round.shortlist < most)
      problems.push(warn(`review.rounds.${i}.shortlist`, 'shortlistBelowQuota', { quota: most }));
    const before = review.rounds[i - 1];
    if (i > 1 && before && round.shortlist > before.shortlist)
      problems.push(stop(`review.rounds.${i}.shortlist`, 'shortlistGrows', { before: before.shortlist }));
  });
  return problems;
}

/** Each solution's judges are like a panel, odd and at least five, and there must be more of them drawn. */
function assignmentProblems({ size, assignment }: CallContent['panel']): Problem[] {
  const { perSolution, seniors } = assignment;
  const problems: Problem[] = [];
  if (perSolution < 3) problems.push(stop('panel.assignment.perSolution', 'perSolution'));
  else if (perSolution < 5 || perSolution % 2 === 0)
    problems.push(warn('panel.assignment.perSolution', 'perSolutionUnusual'));
  if (size < perSolution) problems.push(stop('panel.size', 'drawnTooFew', { count: perSolution }));
  if (seniors > perSolution)
    problems.push(stop('panel.assignment.seniors', 'tooBig', { maximum: perSolution }));
  return problems;
}

/**
 * Everything that stops a call from being published, and what is unusual about it (`warn`).
 * @param draft any JSON; what its schema refuses is listed first, the rules between its parts once the schema accepts it
 */
export function problemsOf(draft: unknown, { now, fundKeys, standing }: PublishingFacts): Problem[] {
  const parsed = callContentSchema.safeParse(draft);
  if (!parsed.success) return parsed.error.issues.map(fromIssue);
  const content = parsed.data;
  const quotas = content.tracks.flatMap((t, i) => (t.quota > 0 ? [] : [stop(`tracks.${i}.quota`, 'quota')]));
  const fund = fundKeys.includes(content.award.fundKey) ? [] : [stop('award.fundKey', 'fundUnknown')];
  const problems = [
    ...repeatedKeys('tracks', content.tracks),
    ...quotas,
    ...timetableProblems(content, now, standing?.content.timetable.submissionDeadline),
    ...formProblems(content),
    ...rubricProblems(content),
    ...panelAndRankingProblems(content).map((problem) => asPublished(problem, standing)),
    ...reviewProblems(content),
    ...fund,
  ];
  if (!standing) return problems;
  // What is frozen was found good when it was published: nobody could mend it now, and the rest may still be amended.
  const mendable = standing.roundSetUp
    ? problems.filter(({ path }) => !frozenByRound.some((part) => path.split('.')[0] === part))
    : problems;
  return [...mendable, ...standingProblems(standing, content, now)];
}

/** What a call was published with, before this was seen to be wrong, does not stop an amendment of something else. */
function asPublished(problem: Problem, standing: Standing | undefined): Problem {
  const before = standing ? panelAndRankingProblems(standing.content) : [];
  const known = before.some(({ path, code }) => path === problem.path && code === problem.code);
  return known ? { ...problem, severity: 'warn' } : problem;
}

/** Whether nothing stops the call; warnings do not. */
export const isPublishable = (problems: readonly Problem[]): boolean =>
  problems.every((p) => p.severity === 'warn');
