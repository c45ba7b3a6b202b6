import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const unitReport = 'test-results/vitest.json';
const doorsReport = 'test-results/doors.json';
const browserReport = 'test-results/e2e.json';
/** Hundreds of processes start here: each reads what the first has compiled. */
const env = { NODE_COMPILE_CACHE: path.resolve('node_modules/.cache/compiled'), ...process.env };

type Step = [heading: string, command: string, ...args: string[]];
/** One after the other; what stands together runs at once and is told one after the other. */
const steps: Step[][] = [
  [
    ['Types', 'tsc', '--noEmit'],
    ['Lint', 'biome', 'check', '.'],
  ],
  [
    ['Unused files, exports and dependencies', 'knip', '--no-progress'],
    ['Arrows between rooms', 'depcruise', '--config', '.dependency-cruiser.cjs', 'app', 'server.ts'],
  ],
  [
    [
      'Rules and database',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
  ],
  [['Production build', 'remix', 'vite:build']],
  [
    [
      'Every door of the build',
      'vitest',
      'run',
      '--config=e2e/doors/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${doorsReport}`,
    ],
  ],
  [['In the browser', 'playwright', 'test']],
];

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

function read<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

/** The last line: how many tests passed and failed, of every kind. */
function totals(): string {
  const vitest = [unitReport, doorsReport].flatMap((file) => read<VitestReport>(file) ?? []);
  const sum = (name: keyof VitestReport) => vitest.reduce((total, report) => total + report[name], 0);
  const browser = read<PlaywrightReport>(browserReport)?.stats;
  const passed = sum('numPassedTests') + (browser?.expected ?? 0);
  // What passes only when it is tried again has failed.
  const failed = sum('numFailedTests') + (browser?.unexpected ?? 0) + (browser?.flaky ?? 0);
  return `${passed} passed, ${failed} failed`;
}

/** Runs one step. @returns its exit code; `told` is what it wrote, unless it may write at once */
async function run([, command, ...args]: Step, alone: boolean): Promise<{ status: number; told: Buffer }> {
  const child = spawn(`node_modules/.bin/${command}`, args, {
    stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env,
  });
  const told: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => told.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => told.push(chunk));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status: status ?? 1, told: Buffer.concat(told) };
}

mkdirSync('test-results', { recursive: true });
for (const report of [unitReport, doorsReport, browserReport]) rmSync(report, { force: true });

let failed = '';
for (const group of steps) {
  const alone = group.length === 1;
  const started = performance.now();
  if (alone) console.log(`\n=== ${group[0]?.[0]} ===`);
  const done = await Promise.all(group.map((step) => run(step, alone)));
  for (const [n, { status, told }] of done.entries()) {
    const heading = group[n]?.[0] ?? '';
    if (!alone) console.log(`\n=== ${heading} ===\n${told.toString().trimEnd()}`);
    if (status !== 0) failed ||= heading;
  }
  console.log(`(${Math.round((performance.now() - started) / 1000)} s)`);
  if (failed) break;
}
if (failed) console.log(`\nStopped at: ${failed}`);
console.log(`\n${totals()}`);
process.exitCode = failed ? 1 : 0;
