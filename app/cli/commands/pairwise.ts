import type { Command } from 'commander';
import type { Comparison } from '#app/competition/ranking/pairwise/pairwise.ts';
import { InputError, readCsv } from './input.ts';
import { print } from './print.ts';

interface Options {
  comparisons: string;
  prior?: string;
  json?: true;
}

export function pairwise(program: Command): void {
  program
    .command('pairwise')
    .description(
      'rank solutions that were seen two at a time (Bradley–Terry, ties after Davidson), and say which pair to show next',
    )
    .requiredOption('--comparisons <file>', 'CSV with the columns a, b, outcome; outcome is a, b or tie')
    .option(
      '--prior <n>',
      'so many phantom ties of each with the middle; unless given, none, or 0.5 where the comparisons have no likeliest abilities',
    )
    .option('--json', 'answer in JSON')
    .action(run);
}

async function run({ comparisons: file, prior: given, json }: Options): Promise<void> {
  const { fitOrPrior, fitPairwise, nextPair } = await import('#app/competition/ranking/pairwise/pairwise.ts');
  const asked = given === undefined ? null : Number(given);
  if (asked !== null && (given?.trim() === '' || !(asked >= 0) || asked > 1000))
    throw new InputError(`--prior must be a number from 0 to 1000, not "${given}"`);
  const comparisons: Comparison[] = [];
  await readCsv(file, { required: ['a', 'b', 'outcome'] }, ([a = '', b = '', outcome = '']) => {
    if (a === '' || b === '' || a === b) throw new InputError('a and b must name two solutions');
    if (outcome !== 'a' && outcome !== 'b' && outcome !== 'tie')
      throw new InputError(`outcome must be a, b or tie, not "${outcome}"`);
    comparisons.push({ a, b, outcome });
  });
  try {
    const { fitted, prior } =
      asked === null
        ? fitOrPrior(comparisons)
        : { fitted: fitPairwise(comparisons, { prior: asked }), prior: asked };
    const { solutions, tie } = fitted;
    const next = nextPair(
      fitted,
      solutions.map((s) => s.solution),
      comparisons,
    );
    if (json) print({ solutions, tie, prior, next });
    else
      for (const { rank, solution, ability, standardError } of solutions)
        console.log(`${rank}\t${solution}\t${ability.toFixed(4)}\t± ${standardError.toFixed(4)}`);
    if (asked === null && prior > 0)
      console.error(
        `the comparisons alone have no likeliest abilities: a weak prior of ${prior} phantom ties with the middle was added`,
      );
  } catch (error) {
    throw error instanceof RangeError ? new InputError(error.message) : error;
  }
}
