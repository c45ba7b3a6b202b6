import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const unitReport = 'test-results/vitest.json';
const doorsReport = 'test-results/doors.json';
const browserReport = 'test-results/e2e.json';

const steps: [heading: string, command: string, ...args: string[]][] = [
  ['Types', 'tsc', '--noEmit'],
  ['Lint', 'biome', 'check', '.'],
  ['Unused files, exports and dependencies', 'knip', '--no-progress'],
  ['Arrows between rooms', 'depcruise', '--config', '.dependency-cruiser.cjs', 'app', 'server.ts'],
  [
    'Rules and database',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ],
  ['Production build', 'remix', 'vite:build'],
  [
    'Every door of the build',
    'vitest',
    'run',
    '--config=e2e/doors/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${doorsReport}`,
  ],
  ['In the browser', 'playwright', 'test'],
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

mkdirSync('test-results', { recursive: true });
for (const report of [unitReport, doorsReport, browserReport]) rmSync(report, { force: true });

let status = 0;
for (const [heading, command, ...args] of steps) {
  console.log(`\n=== ${heading} ===`);
  status = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' }).status ?? 1;
  if (status === 0) continue;
  console.log(`\nStopped at: ${heading}`);
  break;
}
console.log(`\n${totals()}`);
process.exitCode = status;
