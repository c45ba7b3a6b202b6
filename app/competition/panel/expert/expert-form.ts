import { z } from 'zod';
import { lineText, nameText } from '#app/platform/text.ts';
import { addressText, plainCode } from '#app/platform/typed.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'panel:errors.date')
  .nullable()
  .default(null);
const affiliationKinds = ['employment', 'directorship', 'shareholding', 'cooperation'] as const;

const affiliationSchema = z.object({
  kind: z.enum(affiliationKinds),
  unitName: nameText(200),
  unitCode: z.string().transform(plainCode).pipe(z.string().max(18)).default(''),
  from: day,
  to: day,
});

export const expertSchema = z.object({
  name: nameText(100, { empty: 'panel:errors.name' }),
  email: addressText('panel:errors.email'),
  unitName: nameText(200, { empty: 'panel:errors.unitName' }),
  unitCode: z.string().transform(plainCode).pipe(z.string().max(18)).default(''),
  title: lineText(100).default(''),
  senior: z.boolean().default(false),
  specialties: z.array(z.string().min(1).max(60)).min(1, 'panel:errors.specialties').max(60),
  keywords: z.array(z.string().trim().min(1).max(60)).max(30).default([]),
  biography: z.string().trim().max(2000).default(''),
  affiliations: z.array(affiliationSchema).max(30).default([]),
});
export type ExpertInput = z.infer<typeof expertSchema>;

/** What was typed, for the form to show again: fields that belong together as lists. */
export interface TypedExpert {
  texts: Record<string, string>;
  specialties: string[];
  affiliations: { kind: string; unitName: string; unitCode: string; from: string; to: string }[];
}

const affiliationField = /^affiliation\.(\d{1,3})\.(kind|unitName|unitCode|from|to)$/;
const noAffiliation = { kind: 'employment', unitName: '', unitCode: '', from: '', to: '' };
const SPECIALTY = 'specialty.';

/** Sorts the fields of an expert's form: `specialty.<track>` where ticked, `affiliation.<row>.<part>`, and single texts. */
export function typedExpert(fields: Readonly<Record<string, string>> = {}): TypedExpert {
  const rows = new Map<number, typeof noAffiliation>();
  for (const [name, text] of Object.entries(fields)) {
    const [, row, part] = affiliationField.exec(name) ?? [];
    if (row !== undefined && part !== undefined)
      rows.set(Number(row), { ...(rows.get(Number(row)) ?? noAffiliation), [part]: text });
  }
  return {
    texts: { ...fields },
    specialties: Object.keys(fields).flatMap((name) =>
      name.startsWith(SPECIALTY) ? [name.slice(SPECIALTY.length)] : [],
    ),
    affiliations: [...rows].toSorted(([a], [b]) => a - b).map(([, affiliation]) => affiliation),
  };
}

/** What an expert's form says; affiliation rows without a unit's name are left out. */
const said = z.record(z.string(), z.unknown()).transform((fields): unknown => {
  const given = Object.entries(fields).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const { texts, specialties, affiliations } = typedExpert(Object.fromEntries(given));
  const keywords = (texts.keywords ?? '')
    .split(/[,，、;；]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const named = affiliations
    .filter((a) => a.unitName.trim() !== '')
    .map((a) => ({ ...a, from: a.from || null, to: a.to || null }));
  return { ...texts, senior: texts.senior === 'on', specialties, keywords, affiliations: named };
});
export const expertForm = said.pipe(expertSchema);
/** The same for one who was invited: their address is fixed. */
export const expertEditForm = said.pipe(expertSchema.omit({ email: true }));
