import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'pairwise-'));
function run(lines: string[], ...options: string[]) {
  const file = path.join(folder, `${Math.random()}.csv`);
  writeFileSync(file, `${['a,b,outcome', ...lines].join('\n')}\n`);
  return spawnSync(process.execPath, ['app/cli/cli.ts', 'pairwise', '--comparisons', file, ...options], {
    encoding: 'utf8',
  });
}

test('the command line ranks what was seen two at a time and says which pair to show next', () => {
  const { stdout, status } = run(['x,y,a', 'x,y,b', 'y,z,a', 'y,z,tie', 'z,x,b', 'z,x,a', 'x,y,a'], '--json');
  expect(status).toBe(0);
  const answer = JSON.parse(stdout) as { solutions: { solution: string; rank: number }[]; next: string[] };
  expect(answer.solutions.map((s) => s.solution)).toEqual(['x', 'y', 'z']);
  expect(answer.next).toHaveLength(2);
});

test.each([
  ['another word', ['x,y,left'], ':2: outcome must be a, b or tie'],
  ['one name', ['x,x,a'], ':2: a and b must name two'],
])('%s is refused with status 2', (_, lines, said) => {
  const { stderr, status } = run(lines);
  expect(stderr).toContain(said);
  expect(status).toBe(2);
});

test.each([
  ['one that won everything', ['x,y,a']],
  ['wins one way beside ties', ['x,y,a', 'x,y,a', 'x,y,a', 'x,y,tie', 'x,y,tie']],
])('%s takes the weak prior and says so; without any prior it is refused', (_, lines) => {
  const { stdout, stderr, status } = run(lines, '--json');
  expect([status, stderr]).toEqual([0, expect.stringContaining('a weak prior of 0.5')]);
  const answer = JSON.parse(stdout) as { prior: number; solutions: { standardError: number }[] };
  expect(answer.prior).toBe(0.5);
  expect(answer.solutions[0]?.standardError).toBeLessThan(10);
  const refused = run(lines, '--prior', '0');
  expect([refused.status, refused.stderr]).toEqual([
    2,
    expect.stringContaining('won or lost every comparison'),
  ]);
});
