import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { InputError } from './input.ts';
import { print } from './print.ts';

interface Options {
  pairs?: string;
  perSolution?: string;
  capacity?: string;
  judges?: string;
  seniors?: string;
  fair?: boolean;
  seconds?: string;
  out?: string;
  json?: boolean;
}

/** Maximises the total affinity, or first that of the solution served worst; loads differ by at most 1 unless capacity or conflicts force more. */
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
    .option(
      '--judges <file>',
      'CSV with the column judge and any of unit, senior (0 or 1), capacity; at most one judge of a unit on a solution',
    )
    .option('--seniors <n>', 'the least senior judges on each solution')
    .option('--fair', 'first the best for the solution that is served worst, then the total')
    .option('--seconds <n>', 'time for each step of HiGHS, where the flow alone does not do (60)')
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

  const { solve } = await import('#app/competition/panel/assignment/solver/solve.ts');
  const known = await (await import('./read-judges.ts')).readJudges(options.judges, judges, capacity);
  const seniorsPerSolution = options.seniors === undefined ? 0 : count('--seniors', options.seniors);
  if (seniorsPerSolution > 0 && !known.senior)
    throw new InputError('--seniors needs --judges FILE.csv with the column senior');
  const problem = {
    judges: judges.length,
    solutions: solutions.length,
    affinity,
    barred,
    perSolution,
    ...known,
    seniorsPerSolution,
    fair: options.fair ?? false,
  };
  const seconds = options.seconds === undefined ? undefined : count('--seconds', options.seconds);
  const solved = await solve(problem, seconds === undefined ? {} : { seconds });
  if (!solved.ok) {
    const { explain } = await import('#app/competition/panel/assignment/solver/explain.ts');
    const reasons = solved.obstacles.map((obstacle) => explain(obstacle, problem, judges, solutions));
    throw new Error(['No assignment meets all constraints; nothing was assigned.', ...reasons].join('\n'));
  }
  const { pairs, totalAffinity, worstAffinity, loadRange, uneven, gap, worstGap, method } = solved.plan;
  const named = pairs.map(({ judge, solution }) => ({
    judge: judges[judge] as string,
    solution: solutions[solution] as string,
  }));
  if (options.out || !options.json) {
    const csv = `judge,solution\n${named.map((p) => `${cell(p.judge)},${cell(p.solution)}\n`).join('')}`;
    if (options.out) writeFileSync(options.out, csv);
    else process.stdout.write(csv);
  }
  if (uneven)
    console.error('The other constraints force loads to differ by more than 1; they are as even as can be.');
  if (!options.json) return;
  const figures = {
    totalAffinity,
    worstAffinity,
    loadRange,
    seconds: Math.round(performance.now() - began) / 1000,
    gap,
    ...(worstGap !== null && { worstGap }),
    method,
  };
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
