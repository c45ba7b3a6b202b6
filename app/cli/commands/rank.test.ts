import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { criteriaMarks } from '#app/competition/ranking/calibrated/lmer.testing.ts';
import { lmer } from '#app/competition/ranking/calibrated/lmer-answers.testing.ts';
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
  expect(ranking.solutions.reduce((sum, s) => sum + (s.winProbability ?? 0), 0)).toBeCloseTo(2, 9);
});

test('a criterion that is named in some rows only is refused with its line', () => {
  const file = csv('half.csv', ['solution,judge,criterion,score', 'a,j,x,1', 'a,k,,2']);
  const ran = rank('--scores', file, '--method', 'mean', '--winners', '1');
  expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining(':3: criterion')]);
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

test('marks by criterion are calibrated each by itself, with a component of their own; other methods take their mean', () => {
  const file = csv('criteria.csv', [
    'solution,judge,criterion,score',
    ...criteriaMarks(14).map((m) => [m.solution, m.judge, m.criterion, m.score].join(',')),
  ]);
  const by = (method: string) =>
    JSON.parse(
      rank('--scores', file, '--method', method, '--winners', '3', '--json').stdout,
    ) as MethodRanking;
  const calibrated = by('calibrated');
  expect(calibrated.varianceComponents?.criterion).toBeCloseTo(lmer.byCriterion.variance.criterion, 4);
  expect(calibrated.mean).toBeCloseTo(lmer.byCriterion.mean, 4);
  expect(by('mean').solutions).toHaveLength(25);
});

test('standard scores within groups of eight and more; a smaller group stands on the scale of all', () => {
  const groups = [91, 86, 80, 75, 68, 84, 77, 79].map((x, i) => `a${i},j${i},${x},A`);
  const others = [95, 92].map((x, i) => `b${i},k${i},${x},B`);
  const file = csv('groups.csv', ['solution,judge,score,group', ...groups, ...others]);
  const ran = rank('--scores', file, '--method', 'zscore', '--winners', '1', '--json');
  const { solutions } = JSON.parse(ran.stdout) as MethodRanking;
  const estimate = new Map(solutions.map((s) => [s.solution, s.estimate]));
  // A: mean 80, population's deviation 6.6332; all ten: mean 82.7, deviation 8.0505
  expect(estimate.get('a1')).toBeCloseTo(50 + 60 / 6.63325, 3);
  expect(estimate.get('b0')).toBeCloseTo(50 + 123 / 8.050466, 3);
});

test.each([
  ['marks that are all alike', ['a,j,1', 'a,k,1', 'b,j,1', 'b,k,1'], 'all marks are the same'],
  ['one judge only', ['a,j,1', 'b,j,2', 'c,j,3'], 'two judges'],
  ['a score that is no number', ['a,j,1', 'b,j,two'], ':3: score "two"'],
  ['a second mark', ['a,j,1', 'a,j,2'], 'on line 2'],
])('%s cannot be calibrated: status 2', (name, lines, said) => {
  const file = csv(`${name}.csv`, ['solution,judge,score', ...lines]);
  const ran = rank('--scores', file, '--method', 'calibrated', '--winners', '1');
  expect(ran.stderr).toContain(said);
  expect(ran.status).toBe(2);
});

test('names that Chinese Excel saved stay apart; what cannot be read is refused', () => {
  // 方案一, 方案二 and 方案三 in GBK
  const [plan, ...digits] = [
    [0xb7, 0xbd, 0xb0, 0xb8],
    [0xd2, 0xbb],
    [0xb6, 0xfe],
    [0xc8, 0xfd],
  ];
  const marks = ['j1,95', 'k1,93', 'j2,61', 'k2,59', 'j3,80', 'k3,81'];
  const lines = marks.flatMap((mark, n) => [
    ...(plan ?? []),
    ...(digits[Math.floor(n / 2)] ?? []),
    ...Buffer.from(`,${mark}\n`),
  ]);
  const file = csv('gbk.csv', []);
  writeFileSync(file, Buffer.from([...Buffer.from('solution,judge,score\n'), ...lines]));
  const ran = rank('--scores', file, '--method', 'mean', '--winners', '1', '--json');
  const { solutions } = JSON.parse(ran.stdout) as MethodRanking;
  expect(solutions.map(({ solution, estimate }) => [solution, estimate])).toEqual([
    ['方案一', 94],
    ['方案三', 80.5],
    ['方案二', 60],
  ]);
  writeFileSync(file, Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
  expect(rank('--scores', file, '--method', 'mean', '--winners', '1').stderr).toContain('GB18030');
});
