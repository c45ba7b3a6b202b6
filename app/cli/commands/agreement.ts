import type { Command } from 'commander';
import type { Agreement, AgreementNote } from '#app/competition/ranking/agreement/agreement.ts';
import { InputError } from './input.ts';
import { print } from './print.ts';

const notes: Record<AgreementNote, string> = {
  incomplete: 'Not every judge marked every solution: ICC(2), ICC(3) and W are not defined.',
  unbalanced: 'Solutions have unequal numbers of marks: the limits of ICC(1) are approximate.',
  fewMarks: 'No solution has two marks, or there is one solution only.',
  noVariation: 'The marks do not vary in a way that defines every coefficient.',
  noLimits:
    'A coefficient has no confidence limits: the marks agree exactly, or leave no degrees of freedom.',
};

export function agreement(program: Command): void {
  program
    .command('agreement')
    .description('how far judges agree: ICC, Krippendorff’s alpha, Kendall’s W')
    .requiredOption('--scores <file>', 'CSV with the columns solution, judge, score')
    .option('--json', 'answer in JSON')
    .action(async ({ scores, json }: { scores: string; json?: true }) => {
      const { agreement: measure } = await import('#app/competition/ranking/agreement/agreement.ts');
      const { overCriteria } = await import('#app/competition/ranking/calibrated/methods.ts');
      const { readMarks } = await import('./marks.ts');
      const marks = overCriteria(await readMarks(scores));
      const few = (of: 'solution' | 'judge') => new Set(marks.map((mark) => mark[of])).size < 2;
      if (few('solution') || few('judge'))
        throw new InputError(`${scores}: agreement needs at least two solutions and two judges`);
      const found = measure(marks);
      const said = found.notes.map((note) => notes[note]);
      if (json) print({ ...found, notes: said });
      else console.log(table(found, said));
    });
}

function table({ icc, limits, krippendorff, kendallW }: Agreement, said: string[]): string {
  const shown = (value: number | null) => (value === null ? '–' : value.toFixed(4));
  const line = (name: string, value: number | null, between: [number, number] | null = null) =>
    `${name.padEnd(28)}${shown(value).padStart(8)}${between ? `   95 % ${shown(between[0])} to ${shown(between[1])}` : ''}`;
  return [
    line('ICC(1,1)', icc.icc1, limits.icc1),
    line('ICC(2,1)', icc.icc2, limits.icc2),
    line('ICC(3,1)', icc.icc3, limits.icc3),
    line('ICC(1,k)', icc.icc1k, limits.icc1k),
    line('ICC(2,k)', icc.icc2k, limits.icc2k),
    line('ICC(3,k)', icc.icc3k, limits.icc3k),
    line('Krippendorff, nominal', krippendorff.nominal),
    line('Krippendorff, ordinal', krippendorff.ordinal),
    line('Krippendorff, interval', krippendorff.interval),
    line('Kendall’s W', kendallW),
    ...said,
  ].join('\n');
}
