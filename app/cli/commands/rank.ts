import type { Command } from 'commander';
import type { MethodRanking } from '#app/competition/ranking/calibrated/methods.ts';
import { InputError } from './input.ts';
import { print } from './print.ts';

interface Options {
  scores: string;
  method: string;
  winners: string;
  seed: string;
  json?: true;
}

export function rank(program: Command): void {
  program
    .command('rank')
    .description(
      'rank solutions by the marks of judges; by the calibrated model, with the probability that each is among the winners',
    )
    .requiredOption(
      '--scores <file>',
      'CSV with the columns solution, judge, score, and perhaps group (for zscore) and criterion (for calibrated)',
    )
    .requiredOption('--method <name>', 'mean, trimmed, zscore or calibrated')
    .requiredOption('--winners <k>', 'how many win')
    .option('--seed <n>', 'of the draws; the same seed gives the same answer', '1')
    .option('--json', 'answer in JSON')
    .action(run);
}

async function run({ scores, method: named, winners: k, seed, json }: Options): Promise<void> {
  const { rankBy, rankingMethods } = await import('#app/competition/ranking/calibrated/methods.ts');
  const method = rankingMethods.find((name) => name === named);
  if (!method) throw new InputError(`--method must be one of ${rankingMethods.join(', ')}, not "${named}"`);
  if (!/^\d{1,10}$/.test(seed) || Number(seed) >= 2 ** 32)
    throw new InputError(`--seed must be a whole number below 4294967296, not "${seed}"`);
  const { readMarks } = await import('./marks.ts');
  const marks = await readMarks(scores);
  if (marks.length === 0) throw new InputError(`${scores}: there is no mark below the header`);
  const count = new Set(marks.map((m) => m.solution)).size;
  const winners = Number(k);
  if (!/^\d+$/.test(k) || winners < 1 || winners > count)
    throw new InputError(
      `--winners must be a whole number between 1 and ${count}, the number of solutions, not "${k}"`,
    );
  const { panelGroups } = await import('#app/competition/ranking/rule/groups.ts');
  const panels = new Set(panelGroups(marks).values()).size;
  const ranking = attempt(() => rankBy(method, marks, { winners, seed: Number(seed) }));
  if (json) print({ ...ranking, panels });
  else console.log(table(ranking));
  if (panels > 1)
    console.error(
      `the marks fall into ${panels} panels that share neither a judge nor a solution: between them nothing tells better solutions from more lenient judges`,
    );
}

/** Marks that teach nothing are bad input, too. */
function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof RangeError ? new InputError(error.message) : error;
  }
}

function table({ solutions }: MethodRanking): string {
  const widest = Math.max(8, ...solutions.map((s) => s.solution.length));
  const line = (...cells: string[]) =>
    `${(cells[0] ?? '').padStart(5)}  ${(cells[1] ?? '').padEnd(widest)}  ${cells
      .slice(2)
      .map((cell) => cell.padStart(10))
      .join('  ')}`;
  return [
    line('rank', 'solution', 'estimate', 's.e.', 'wins'),
    ...solutions.map((s) =>
      line(
        String(s.rank),
        s.solution,
        s.estimate.toFixed(3),
        s.standardError?.toFixed(3) ?? '–',
        s.winProbability === null ? '–' : `${(100 * s.winProbability).toFixed(1)} %`,
      ),
    ),
  ].join('\n');
}
