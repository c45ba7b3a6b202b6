import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { MethodRanking } from '#app/competition/ranking/calibrated/methods.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rank-'));
function csv(name: string, lines: string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

// Shrout & Fleiss 1979, table 2: mean squares 11.24 between targets, 32.49 between judges, 1.02 residual
const rows = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
].flatMap((row, target) => row.map((score, judge) => `t${target},j${judge},${score}`));

const rank = (...options: string[]) =>
  spawnSync(process.execPath, ['app/cli/cli.ts', 'rank', ...options], { encoding: 'utf8' });

test('the command line calibrates, sorted by rank, the same for the same seed whatever the order of lines', () => {
  const options = ['--method', 'calibrated', '--winners', '2', '--seed', '5', '--json'];
  const [given, turned] = [rows, [...rows].reverse()].map((lines, at) => {
    const file = csv(`order-${at}.csv`, ['solution,judge,score', ...lines]);
    return execFileSync(process.execPath, [
      'app/cli/cli.ts',
      'rank',
      '--scores',
      file,
      ...options,
    ]).toString();
  });
  expect(turned).toBe(given);
  const ranking = JSON.parse(given ?? '') as MethodRanking;
  expect(ranking.varianceComponents?.residual).toBeCloseTo(1.0194, 4);
  expect(ranking.varianceComponents?.solution).toBeCloseTo((11.2417 - 1.0194) / 4, 4);
  expect(ranking.varianceComponents?.judge).toBeCloseTo((32.4861 - 1.0194) / 6, 4);
  expect(ranking.solutions.map((s) => s.rank)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(ranking.solutions[0]?.solution).toBe('t4');
  expect(ranking.solutions.reduce((sum, s) => sum + s.winProbability, 0)).toBeCloseTo(2, 9);
});

test.each([
  ['an unknown method', ['--method', 'median', '--winners', '2'], '--method must be one of mean, trimmed'],
  ['too many winners', ['--method', 'mean', '--winners', '7'], 'between 1 and 6'],
  ['a seed that is no number', ['--method', 'mean', '--winners', '2', '--seed', 'x'], '--seed must be'],
])('%s is refused with status 2', (_, options, said) => {
  const file = csv('refused.csv', ['solution,judge,score', ...rows]);
  const ran = rank('--scores', file, ...options);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain(said);
});

test.each([
  ['marks that are all alike', ['a,j,1', 'a,k,1', 'b,j,1', 'b,k,1'], 'all marks are the same'],
  ['one judge only', ['a,j,1', 'b,j,2', 'c,j,3'], 'two judges'],
  ['a score that is no number', ['a,j,1', 'b,j,two'], ':3: score "two"'],
])('%s cannot be calibrated: status 2', (name, lines, said) => {
  const file = csv(`${name}.csv`, ['solution,judge,score', ...lines]);
  const ran = rank('--scores', file, '--method', 'calibrated', '--winners', '1');
  expect(ran.stderr).toContain(said);
  expect(ran.status).toBe(2);
});
