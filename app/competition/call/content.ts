import { z } from 'zod';
import { lineText, nameText } from '#app/platform/text.ts';

const key = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/);
const instant = z.iso.datetime({ offset: true });
/** A name or title in both languages: one line each. */
const named = (max: number) => z.object({ zh: nameText(max), en: lineText(max) });
/** A text in both languages of the site; where English is empty the Chinese one is shown. */
const bilingual = (max: number) =>
  z.object({ zh: z.string().trim().min(1).max(max), en: z.string().trim().max(max) });
const optional = (max: number) =>
  z.object({ zh: z.string().trim().max(max), en: z.string().trim().max(max) });

export const trackSchema = z.object({
  key,
  name: named(60),
  description: optional(600),
  /** at most so many winners */
  quota: z.int().min(0).max(200),
});

/** Instants are ISO 8601 in UTC. */
const timetableSchema = z.object({
  opensAt: instant,
  submissionDeadline: instant,
  screeningWorkingDays: z.int().min(1).max(60),
  correctionWorkingDays: z.int().min(1).max(60),
  reviewUntil: instant,
  publicityWorkingDays: z.int().min(1).max(60),
});

export const providerKinds = ['enterprise', 'institute', 'university', 'other'] as const;
const eligibilitySchema = z.object({
  kinds: z.array(z.enum(providerKinds)).min(1),
  text: bilingual(4000),
  /** members of a consortium beside the lead */
  maxMembers: z.int().min(0).max(20),
  /** entries led by one unit */
  maxEntriesPerLead: z.int().min(1).max(50),
  maxExcludedExperts: z.int().min(0).max(10),
  /** whether acceptance needs a valid clear credit check of every unit, or only warns without one */
  creditCheck: z.enum(['advised', 'required']).default('advised'),
});

const sectionSchema = z.object({
  key,
  title: named(60),
  hint: optional(500),
  minCharacters: z.int().min(0).max(20_000),
  maxCharacters: z.int().min(1).max(20_000),
  required: z.boolean(),
});
const fieldSchema = z.object({
  key,
  label: named(60),
  kind: z.enum(['text', 'number', 'date', 'choice']),
  choices: z.array(named(60)),
  required: z.boolean(),
});
export const fileKinds = ['pdf', 'docx', 'zip', 'image', 'video'] as const;
const fileSlotSchema = z.object({
  key,
  title: named(60),
  hint: optional(500),
  kinds: z.array(z.enum(fileKinds)).min(1),
  maxMegabytes: z.int().min(1).max(2000),
  maxFiles: z.int().min(1).max(20),
  required: z.boolean(),
  /** asked of a consortium only, such as the 联合体协议 */
  onlyConsortium: z.boolean(),
});
const formSchema = z.object({
  sections: z.array(sectionSchema).min(1).max(20),
  fields: z.array(fieldSchema).max(20),
  files: z.array(fileSlotSchema).max(20),
  declaration: bilingual(4000),
});

const criterionSchema = z.object({
  key,
  name: named(60),
  description: optional(1000),
  /** whole points; all criteria add up to 100 */
  points: z.int().min(1).max(100),
  /** what a mark of `from` points and more means, from the highest down */
  anchors: z
    .array(z.object({ from: z.int().min(0).max(100), label: named(40), text: optional(500) }))
    .min(2)
    .max(6),
});
export const rubricSchema = z.object({
  criteria: z.array(criterionSchema).min(1).max(12),
  vetoes: z.array(z.object({ key, name: named(80) })).max(10),
  /** a criterion's mark at or below, or at or above, these shares of its points (per cent) needs a comment */
  commentBelowPercent: z.int().min(0).max(100),
  commentAbovePercent: z.int().min(0).max(101),
  /** marks are multiples of so many hundredths of a point */
  stepCentipoints: z.int().min(1).max(100),
  /** comments that judges may start from: of a criterion by its key, '' for any */
  phrases: z
    .array(z.object({ criterion: z.string().max(40), text: bilingual(300) }))
    .max(80)
    .default([]),
});

/**
 * How judges come to their solutions: the panel of a track scores all of it, or each solution gets some of those drawn for the
 * track. What stands beside `mode` counts for the latter only.
 */
export const assignmentModes = ['panel', 'perSolution'] as const;
export const assignmentRulesSchema = z.object({
  mode: z.enum(assignmentModes).default('panel'),
  /** judges for each solution */
  perSolution: z.int().min(1).max(31).default(5),
  /** the most solutions of one judge; 0: no limit */
  capacity: z.int().min(0).max(1000).default(0),
  /** the least senior judges on each solution */
  seniors: z.int().min(0).max(31).default(1),
  /** at most one judge of a unit on a solution */
  onePerUnit: z.boolean().default(true),
  /** whether judges say which solutions they would rather score, and for how many days after the draw */
  bids: z.boolean().default(false),
  bidDays: z.int().min(1).max(30).default(5),
});

export const panelRulesSchema = z.object({
  /** judges drawn for each track; where they form a panel, odd, 5 or more */
  size: z.int().min(1).max(300),
  reserves: z.int().min(0).max(20),
  blind: z.boolean(),
  cooperationYears: z.int().min(0).max(10),
  assignment: assignmentRulesSchema.prefault({}),
  /** 专家承诺书 */
  commitment: bilingual(4000),
});

/**
 * How marks become one score: the mean; 去极值平均; the mean of standard scores within each judge's marks; 去极值平均 brought to one scale across
 * groups, as a standard score or by the ratio of the means; the calibrated score that takes out each judge's severity.
 */
export const rankingMethods = [
  'mean',
  'trimmedMean',
  'judgeStandard',
  'groupStandard',
  'groupRatio',
  'calibrated',
] as const;
export const rankingRuleSchema = z.object({
  method: z.enum(rankingMethods),
  /** from so many sheets up one highest and one lowest are dropped */
  trimFrom: z.int().min(3).max(31),
  /** a judge's marks or a group's scores are adjusted from so many up */
  smallestGroup: z.int().min(2).max(200).default(8),
  /** which score the pass mark is for, where a method adjusts */
  passMarkOn: z.enum(['raw', 'adjusted']).default('raw'),
  passMarkCentipoints: z.int().min(0).max(10_000),
  /** in order: `untrimmedMean` (of all totals; calls of before have `untrimmedSum`) or a criterion's key (the mean mark of that criterion) */
  tieBreaks: z.array(z.string().min(1)).min(1).max(14),
});

export const roundKinds = ['paper', 'defence'] as const;
const roundRuleSchema = z.object({
  key,
  name: named(40),
  /** 书面评审, or 答辩 before the panel */
  kind: z.enum(roundKinds),
  /** of the final score; all rounds add up to 100 */
  weightPercent: z.int().min(0).max(100),
  /** solutions of each track that go on to this round from the one before; without meaning for the first */
  shortlist: z.int().min(1).max(500),
});
export const reviewRulesSchema = z.object({
  rounds: z.array(roundRuleSchema).min(1).max(4),
  /** the panel confers about a solution whose totals lie further apart; 10000: never */
  conferenceRangeCentipoints: z.int().min(100).max(10_000),
  /** days in which members sign the panel report; silence after them is assent */
  signingDays: z.int().min(1).max(30),
  /**
   * What entrants read after the final list: the comments, or also their own marks and where they stood. Calls of before say nothing, which
   * is the comments alone; no default, for a text is compared with its earlier one as it was written.
   */
  feedback: z.enum(['comments', 'marks']).optional(),
});
/** What held before calls wrote it down: one round on paper, and no conferences. */
export const oneRound: z.infer<typeof reviewRulesSchema> = {
  rounds: [
    {
      key: 'paper',
      name: { zh: '书面评审', en: 'Paper review' },
      kind: 'paper',
      weightPercent: 100,
      shortlist: 1,
    },
  ],
  conferenceRangeCentipoints: 10_000,
  signingDays: 3,
};

const awardRuleSchema = z.object({
  fundKey: z.string().min(1),
  amountFen: z.int().min(1).max(100_000_000_000),
  reserves: z.int().min(0).max(20),
  payoutWorkingDays: z.int().min(1).max(365),
});

export const callContentSchema = z.object({
  title: named(80),
  summary: bilingual(400),
  /** Markdown */
  text: optional(40_000),
  organiser: named(80),
  contact: z.object({
    name: lineText(40),
    phone: lineText(40),
    email: z.email().or(z.literal('')),
  }),
  tracks: z.array(trackSchema).min(1).max(20),
  timetable: timetableSchema,
  eligibility: eligibilitySchema,
  form: formSchema,
  rubric: rubricSchema,
  panel: panelRulesSchema,
  review: reviewRulesSchema.default(oneRound),
  ranking: rankingRuleSchema,
  award: awardRuleSchema,
});

/** A call as it is published: every text, rule and date that entrants and judges rely on. */
export type CallContent = z.infer<typeof callContentSchema>;
export type Bilingual = { zh: string; en: string };
export type Track = CallContent['tracks'][number];
export type FormSection = CallContent['form']['sections'][number];
export type FormField = CallContent['form']['fields'][number];
export type FileSlot = CallContent['form']['files'][number];
export type Rubric = CallContent['rubric'];
export type Criterion = Rubric['criteria'][number];
export type PanelRules = CallContent['panel'];
export type ReviewRules = CallContent['review'];
export type RoundRule = ReviewRules['rounds'][number];
export type AssignmentRules = PanelRules['assignment'];
export type RankingRule = CallContent['ranking'];

/** The text in `language`, or the Chinese one where no other is written. */
export function inLanguage(text: Bilingual, language: string): string {
  return language === 'en' && text.en !== '' ? text.en : text.zh;
}
