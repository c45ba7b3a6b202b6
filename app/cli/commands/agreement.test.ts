import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'agreement-'));
function csv(name: string, lines: string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

// Shrout & Fleiss 1979, table 2
const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
].flatMap((row, target) => row.map((score, judge) => `t${target},j${judge},${score}`));

test('the command line gives the published coefficients', () => {
  const file = csv('fleiss.csv', ['solution,judge,score', ...shroutFleiss]);
  const out = execFileSync(process.execPath, ['app/cli/cli.ts', 'agreement', '--scores', file, '--json']);
  const { icc } = JSON.parse(out.toString()) as { icc: Record<string, number> };
  const rounded = Object.fromEntries(Object.entries(icc).map(([form, value]) => [form, +value.toFixed(2)]));
  expect(rounded).toEqual({
    icc1: 0.17,
    icc2: 0.29,
    icc3: 0.71,
    icc1k: 0.44,
    icc2k: 0.62,
    icc3k: 0.91,
  });
});

test.each([
  ['a score that is no number', ['solution,judge,score', 'a,j,5', 'b,j,five'], ':3: score "five"'],
  ['a second mark', ['solution,judge,score', 'a,j,5', 'a,j,6'], 'on line 2'],
  ['a missing column', ['solution,judge', 'a,j'], 'the header lacks "score"'],
  ['one judge', ['solution,judge,score', 'a,j,5', 'b,j,6'], 'two judges'],
])('%s is refused with its line, and status 2', (name, lines, said) => {
  const file = csv(`${name}.csv`, lines);
  const ran = spawnSync(process.execPath, ['app/cli/cli.ts', 'agreement', '--scores', file, '--json']);
  expect(ran.status).toBe(2);
  expect(ran.stderr.toString()).toContain(said);
});
