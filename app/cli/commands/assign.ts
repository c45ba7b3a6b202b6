import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { InputError } from './input.ts';
import { print } from './print.ts';

interface Options {
  pairs?: string;
  perSolution?: string;
  capacity?: string;
  out?: string;
  json?: boolean;
}

/** Maximises the total affinity; loads differ by at most 1 unless capacity or conflicts force more. */
export function assign(program: Command): void {
  program
    .command('assign')
    .description('give each solution its judges: the greatest total affinity, even loads, no conflicts')
    .option(
      '--pairs <file>',
      'CSV with the columns judge,solution,affinity,conflict; a missing pair has affinity 0',
    )
    .option('--per-solution <k>', 'judges for each solution')
    .option('--capacity <n>', 'the most solutions a judge takes')
    .option('--out <file>', 'where to write judge,solution; standard output if not given')
    .option('--json', 'answer with the figures in JSON')
    .action(run);
}

async function run(options: Options): Promise<void> {
  const began = performance.now();
  if (!options.pairs) throw new InputError('--pairs FILE.csv is needed');
  const perSolution = count('--per-solution', options.perSolution);
  const capacity = options.capacity === undefined ? null : count('--capacity', options.capacity);
  const { readPairs } = await import('./read-pairs.ts');
  const { judges, solutions, affinity, barred } = await readPairs(options.pairs);
  if (solutions.length === 0) throw new InputError(`${options.pairs}: there is no pair below the header`);

  const { solveByFlow } = await import('#app/competition/panel/assignment-solver/solve-by-flow.ts');
  const problem = {
    judges: judges.length,
    solutions: solutions.length,
    affinity,
    barred,
    perSolution,
    capacity: capacity === null ? null : new Int32Array(judges.length).fill(capacity),
  };
  const solved = solveByFlow(problem);
  if (!solved.ok) {
    const { explain } = await import('#app/competition/panel/assignment-solver/explain.ts');
    const reasons = solved.obstacles.map((obstacle) => explain(obstacle, problem, judges, solutions));
    throw new Error(['No assignment meets all constraints; nothing was assigned.', ...reasons].join('\n'));
  }
  const { pairs, totalAffinity, worstAffinity, loadRange, uneven, gap, method } = solved.plan;
  const named = pairs.map(({ judge, solution }) => ({
    judge: judges[judge] as string,
    solution: solutions[solution] as string,
  }));
  if (options.out || !options.json) {
    const csv = `judge,solution\n${named.map((p) => `${cell(p.judge)},${cell(p.solution)}\n`).join('')}`;
    if (options.out) writeFileSync(options.out, csv);
    else process.stdout.write(csv);
  }
  if (uneven) console.error('Conflicts force loads to differ by more than 1; they are as even as can be.');
  if (!options.json) return;
  const seconds = Math.round(performance.now() - began) / 1000;
  const figures = { totalAffinity, worstAffinity, loadRange, seconds, gap, method };
  print(options.out ? figures : { assignments: named, ...figures });
}

function count(name: string, given: string | undefined): number {
  if (given === undefined) throw new InputError(`${name} is needed: a whole number of at least 1`);
  const value = Number(given);
  if (!/^\d+$/.test(given) || value < 1 || value > 1e6)
    throw new InputError(`${name} must be a whole number of at least 1, not "${given}"`);
  return value;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
