import { z } from 'zod';

/** The four 标杆 of the policy: 标杆场景, 标杆产品, 标杆企业, 标杆模型. */
export const benchmarks = ['scenario', 'product', 'enterprise', 'model'] as const;
export type Benchmark = (typeof benchmarks)[number];

/** What a unit may show, each by its own consent. */
export const shownFields = ['pictures', 'summary', 'contact', 'outcomes'] as const;
export type ShownField = (typeof shownFields)[number];

/** The same as a database column. */
export const columnOf = {
  pictures: 'showPictures',
  summary: 'showSummary',
  contact: 'showContact',
  outcomes: 'showOutcomes',
} as const satisfies Record<ShownField, string>;

/** Pictures of one entry, and how large one may be; the database holds the first. */
export const MOST_PICTURES = 6;
export const PICTURE_MEGABYTES = 3;

const text = (max: number) => z.string().trim().max(max, 'showcase:errors.long').default('');

/** What a unit writes for its entry; an empty 标杆 is none chosen. */
export const textsSchema = z.object({
  benchmark: z
    .enum(benchmarks)
    .or(z.literal('').transform(() => null))
    .default(null),
  summaryZh: text(1000),
  summaryEn: text(2000),
  contact: text(200),
});
export type Texts = z.output<typeof textsSchema>;

const alt = z.string().trim().min(1, 'showcase:errors.alt').max(200, 'showcase:errors.long');

/** What a picture shows, for who does not see it. */
export const altSchema = z.object({ pictureId: z.string().min(1), altZh: alt, altEn: alt });

export const shownSchema = z.object({
  field: z.enum(shownFields),
  shown: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
});

export const hideSchema = z.object({
  reason: z.string().trim().min(1, 'showcase:errors.reason').max(500, 'showcase:errors.long'),
});

/** A picture's name for the public: its own may tell more than it should. */
export function publicName(type: string, number: string): string {
  const ending = type === 'image/jpeg' ? 'jpg' : type === 'image/webp' ? 'webp' : 'png';
  return `${number}.${ending}`;
}
