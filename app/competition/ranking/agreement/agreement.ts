import { oneWay, twoWay } from './anova.ts';
import { type Intraclass, intraclass1, intraclass2, intraclass3 } from './intraclass.ts';
import { type Concordance, kendall } from './kendall.ts';
import { type Krippendorff, krippendorff } from './krippendorff.ts';
import { type Mark, tabulate } from './table.ts';

export const iccForms = ['icc1', 'icc2', 'icc3', 'icc1k', 'icc2k', 'icc3k'] as const;
export type IccForm = (typeof iccForms)[number];

/**
 * Why something is missing or only approximate:
 * `incomplete` not every judge marked every solution, so that the forms 2 and 3 of ICC and Kendall's W are not defined;
 * `unbalanced` ICC(1) with unequal numbers of marks, limits approximate;
 * `fewMarks` no solution has two marks, or there is one solution only;
 * `noVariation` all marks are equal, or differ in a way that leaves a coefficient undefined;
 * `noLimits` a coefficient has no limits: the marks agree exactly, or leave no degrees of freedom.
 */
export type AgreementNote = 'incomplete' | 'unbalanced' | 'fewMarks' | 'noVariation' | 'noLimits';

export interface Agreement {
  solutions: number;
  judges: number;
  marks: number;
  icc: Record<IccForm, number | null>;
  limits: Record<IccForm, [low: number, high: number] | null>;
  krippendorff: Krippendorff;
  kendallW: number | null;
  kendall: Concordance | null;
  notes: AgreementNote[];
}

const none: Intraclass = { value: null, limits: null };

/**
 * How far judges agree, by the coefficients that the literature knows. Nothing is filled in: what an incomplete table does not
 * define is null, with a note.
 * @throws RangeError when a judge marked a solution twice
 */
export function agreement(marks: readonly Mark[]): Agreement {
  const table = tabulate(marks);
  const one = oneWay(table.given);
  const two = table.complete && twoWay(table.complete);
  const first = one ? intraclass1(one) : null;
  const second = two ? intraclass2(two) : null;
  const third = two ? intraclass3(two) : null;
  const all: Record<IccForm, Intraclass> = {
    icc1: first?.single ?? none,
    icc2: second?.single ?? none,
    icc3: third?.single ?? none,
    icc1k: first?.mean ?? none,
    icc2k: second?.mean ?? none,
    icc3k: third?.mean ?? none,
  };
  const alpha = krippendorff(table.given);
  const concordance = table.complete && kendall(table.complete);
  const defined = iccForms.map((form) => all[form]).filter((icc) => icc.value !== null);
  const expected = one ? (two ? iccForms.length : 2) : 0;
  const sizes = new Set(table.given.map((row) => row.length));
  const notes: AgreementNote[] = [];
  if (!table.complete) notes.push('incomplete');
  if (one && sizes.size > 1) notes.push('unbalanced');
  if (!one) notes.push('fewMarks');
  if (one && (defined.length < expected || alpha.interval === null || (two && !concordance)))
    notes.push('noVariation');
  if (defined.some((icc) => icc.limits === null)) notes.push('noLimits');
  const pick = <T>(of: (icc: Intraclass) => T) =>
    Object.fromEntries(iccForms.map((form) => [form, of(all[form])])) as Record<IccForm, T>;
  return {
    solutions: table.solutions.length,
    judges: table.judges.length,
    marks: marks.length,
    icc: pick((icc) => icc.value),
    limits: pick((icc) => icc.limits),
    krippendorff: alpha,
    kendallW: concordance?.w ?? null,
    kendall: concordance,
    notes,
  };
}
