import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';

// Many problems, or a process of its own: a busy machine needs longer than the usual five seconds.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'assign-'));

function assign(lines: string[], ...options: string[]) {
  const file = path.join(folder, 'pairs.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const ran = spawnSync(process.execPath, ['app/cli/cli.ts', 'assign', '--pairs', file, ...options]);
  return { status: ran.status, out: ran.stdout.toString(), said: ran.stderr.toString() };
}

const header = 'judge,solution,affinity,conflict';
const pairs = [header, 'a,x,3,0', 'b,x,2,0', 'c,x,1,0', 'a,y,4,0', 'b,y,0,1', 'c,y,2,0'];

test('the best pairs without a conflict, loads even, in a file and in figures', () => {
  const out = path.join(folder, 'out.csv');
  const { status, out: json } = assign(pairs, '--per-solution', '1', '--out', out, '--json');
  expect(status).toBe(0);
  expect(JSON.parse(json)).toMatchObject({ totalAffinity: 6, worstAffinity: 2, loadRange: [0, 1], gap: 0 });
  expect(readFileSync(out, 'utf8')).toBe('judge,solution\nb,x\na,y\n');
});

test('a quoted name with a comma is one name', () => {
  const { out } = assign([header, '"Li, Ming",x,1,0', 'b,x,0,0'], '--per-solution', '1');
  expect(out).toBe('judge,solution\n"Li, Ming",x\n');
});

test.each([
  ['an affinity that is no number', [...pairs, 'b,z,much,0'], ':8: '],
  ['a conflict that is neither 0 nor 1', [...pairs, 'b,z,1,2'], ':8: '],
  ['a pair twice', [...pairs, 'a,x,1,0'], ':8: '],
  ['a missing column', ['judge,solution', 'a,x'], 'affinity'],
])('%s is refused with its line, and status 2', (_, lines, said) => {
  const ran = assign(lines, '--per-solution', '1');
  expect(ran.status).toBe(2);
  expect(ran.said).toContain(said);
});

test('what cannot be met is not half done: it says what binds and what would free it, and ends with 1', () => {
  const ran = assign(pairs, '--per-solution', '3');
  expect(ran.status).toBe(1);
  expect(ran.out).toBe('');
  expect(ran.said).toContain('y: 2 judges without conflict, 3 needed');
});

function withJudges(lines: string[], ...options: string[]) {
  const file = path.join(folder, 'judges.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return assign(pairs, '--judges', file, ...options);
}

test('units, seniors and fairness are kept when they are given', () => {
  const known = ['judge,unit,senior', 'a,one,0', 'b,one,1', 'c,two,1'];
  const { status, out } = withJudges(known, '--per-solution', '2', '--seniors', '1', '--fair', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    assignments: [
      { judge: 'b', solution: 'x' },
      { judge: 'c', solution: 'x' },
      { judge: 'a', solution: 'y' },
      { judge: 'c', solution: 'y' },
    ],
    worstAffinity: 3,
    worstGap: 0,
    method: 'highs',
  });
});

test('a file of judges that does not fit is refused with its line; seniors out of reach say what would free them', () => {
  const strange = withJudges(['judge,unit', 'd,one'], '--per-solution', '1');
  expect([strange.status, strange.said]).toEqual([2, expect.stringContaining('judges.csv:2: the judge "d"')]);
  const few = withJudges(['judge,senior', 'b,1'], '--per-solution', '1', '--seniors', '1');
  expect([few.status, few.said]).toEqual([1, expect.stringContaining('y: 0 senior judges without conflict')]);
});
