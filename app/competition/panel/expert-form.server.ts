import { type ExpertInput, expertSchema } from '#app/competition/panel/save-expert.server.ts';
import { type Outcome, refuse } from '#app/platform/outcome.ts';
import { readFields, textsOf } from '#app/platform/web/respond.server.ts';

/** What was typed, for the form to show again: repeated fields as lists. */
export interface TypedExpert {
  texts: Record<string, string>;
  specialties: string[];
  affiliations: { kind: string; unitName: string; unitCode: string; from: string; to: string }[];
}

/** Reads the form of an expert; affiliation rows without a unit's name are left out. */
export function expertFrom(form: FormData): { typed: TypedExpert; input: Outcome<ExpertInput> } {
  const texts = textsOf(form);
  const column = (name: string) => form.getAll(`affiliation.${name}`).map(String);
  const [names, codes, froms, tos] = [column('unitName'), column('unitCode'), column('from'), column('to')];
  const affiliations = column('kind').map((kind, i) => ({
    kind,
    unitName: names[i] ?? '',
    unitCode: codes[i] ?? '',
    from: froms[i] ?? '',
    to: tos[i] ?? '',
  }));
  const specialties = form.getAll('specialties').map(String);
  const keywords = (texts.keywords ?? '')
    .split(/[,，、;；]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const named = affiliations
    .filter((a) => a.unitName.trim() !== '')
    .map((a) => ({ ...a, from: a.from || null, to: a.to || null }));
  const input = readFields(
    { ...texts, senior: texts.senior === 'on', specialties, keywords, affiliations: named },
    expertSchema,
  );
  return {
    typed: { texts, specialties, affiliations },
    input: input.ok ? input : refuse('invalid', {}, input.refusal.fields),
  };
}
