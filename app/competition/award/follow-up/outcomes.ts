import { z } from 'zod';

/** The figures of a report, as whole numbers; money is yuan in the form and fen as text once read. */
export const figures = ['deployments', 'users', 'jobs', 'patents', 'standards'] as const;
export type Figure = (typeof figures)[number];

const count = z
  .string()
  .trim()
  .regex(/^\d{0,12}$/, 'followUp:errors.count')
  .transform((text) => (text === '' ? null : Number(text)));

/** What a report holds once it is submitted. */
export const outcomeSchema = z.object({
  deployments: count,
  users: count,
  jobs: count,
  patents: count,
  standards: count,
  revenueYuan: z
    .string()
    .trim()
    .regex(/^(\d{1,12}(\.\d{1,2})?)?$/, 'followUp:errors.money')
    .transform((text) => (text === '' ? null : fenOf(text))),
  cities: z.string().trim().max(500),
  progress: z.string().trim().min(20, 'followUp:errors.progress').max(4000),
  difficulties: z.string().trim().max(2000),
});

/** The same, as it was stored. */
export const storedOutcomeSchema = z.object({
  deployments: z.int().nullable(),
  users: z.int().nullable(),
  jobs: z.int().nullable(),
  patents: z.int().nullable(),
  standards: z.int().nullable(),
  revenueYuan: z.string().nullable(),
  cities: z.string(),
  progress: z.string(),
  difficulties: z.string(),
});

export const outcomeFields = [...figures, 'revenueYuan', 'cities', 'progress', 'difficulties'] as const;

/** The draft as the form shows it: every field a text. */
export const draftSchema = z.object(
  Object.fromEntries(outcomeFields.map((name) => [name, z.string().max(6000).default('')])) as Record<
    (typeof outcomeFields)[number],
    z.ZodDefault<z.ZodString>
  >,
);
export type OutcomeDraft = z.output<typeof draftSchema>;

/** Yuan as typed → fen as text: `1234.5` → `123450`. */
function fenOf(yuan: string): string {
  const [whole = '0', part = ''] = yuan.split('.');
  return (BigInt(whole) * 100n + BigInt(part.padEnd(2, '0') || '0')).toString();
}

/** A stored report back in the form, to amend it. */
export function draftOf(stored: z.output<typeof storedOutcomeSchema>): OutcomeDraft {
  const text = (value: number | null) => (value === null ? '' : String(value));
  const fen = stored.revenueYuan === null ? null : BigInt(stored.revenueYuan);
  const rest = fen === null ? '' : String(fen % 100n).padStart(2, '0');
  return {
    ...stored,
    deployments: text(stored.deployments),
    users: text(stored.users),
    jobs: text(stored.jobs),
    patents: text(stored.patents),
    standards: text(stored.standards),
    revenueYuan: fen === null ? '' : rest === '00' ? String(fen / 100n) : `${fen / 100n}.${rest}`,
  };
}

/** The cities of a report, one each: separated by 、，,;； or a new line. */
export function citiesOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[、，,;；\n]/)
        .map((city) => city.trim())
        .filter(Boolean),
    ),
  ];
}
