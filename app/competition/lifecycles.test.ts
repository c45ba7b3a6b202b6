import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import en from '#app/i18n/en/states.ts';
import zh from '#app/i18n/zh-CN/states.ts';
import { statesOf } from '#app/platform/lifecycle/lifecycle.ts';
import { lifecycles } from './lifecycles.ts';

const files = globSync('{app,bench,prisma}/**/*.ts', { exclude: (name) => name.includes('generated') })
  .filter((file) => !/[.](integration[.])?test[.]ts$|[.]testing[.]ts$/.test(file))
  .map((file) => ({ file, source: parsed(file) }));

function parsed(file: string) {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

function everyNode(source: ts.Node, visit: (node: ts.Node) => void): void {
  visit(source);
  ts.forEachChild(source, (child) => everyNode(child, visit));
}

/** Calls of `move` and `moveWhere`: which verb of which lifecycle, and whether the file exports a function of that name. */
const moves = files.flatMap(({ file, source }) => {
  const exported = new Set(
    source.statements
      .filter(ts.isFunctionDeclaration)
      .filter((one) => one.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword))
      .map((one) => one.name?.text ?? ''),
  );
  const found: { file: string; life: string; verb: string; isExported: boolean }[] = [];
  everyNode(source, (node) => {
    if (!ts.isCallExpression(node) || !/^move(Where)?$/.test(node.expression.getText())) return;
    const [, life, verb] = node.arguments;
    if (!life || !verb || file.includes('platform/lifecycle')) return;
    const name = ts.isStringLiteral(verb) ? verb.text : `not a literal: ${verb.getText()}`;
    found.push({ file, life: life.getText(), verb: name, isExported: exported.has(name) });
  });
  return found;
});

describe.each(Object.entries(lifecycles))('%s', (name, life) => {
  it('has no arrow that no verb takes, and each verb is an exported function in whose file it moves', () => {
    const taken = new Set(moves.filter((m) => m.life === name && m.isExported).map((m) => m.verb));
    expect([...taken].sort()).toEqual([...new Set(life.arrows.map((a) => a.verb))].sort());
  });

  it('reaches every state from where it begins', () => {
    const reached = new Set([...life.begins, ...(life.historic ?? [])]);
    for (const _ of statesOf(life))
      for (const { from, to } of life.arrows) if (from.some((state) => reached.has(state))) reached.add(to);
    expect([...reached].sort()).toEqual(statesOf(life).sort());
  });

  it('has a name and a sentence for every state, in both languages', () => {
    for (const texts of [zh, en] as Record<string, Record<string, { label: string; owner: string }>>[]) {
      const said = texts[life.thing] ?? {};
      expect(Object.keys(said).sort()).toEqual(statesOf(life).sort());
      for (const state of statesOf(life)) expect(said[state]?.owner.length).toBeGreaterThan(3);
    }
  });
});

it('moves nothing but what has a lifecycle', () => {
  expect(moves.filter((m) => !lifecycles[m.life] || (m.file.startsWith('app/') && !m.isExported))).toEqual(
    [],
  );
});

const columns = new Map(
  Object.values(lifecycles).map(({ thing, column }) => [
    thing.charAt(0).toLowerCase() + thing.slice(1),
    column,
  ]),
);
const writing = /^(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert)$/;

/** Places that write a state by themselves: `db.submission.update({ data: { state } })`, also within another thing's data. */
function writesOf(file: string, source: ts.Node): string[] {
  const found: string[] = [];
  const search = (node: ts.Node, column: string) =>
    ts.forEachChild(node, (child) => {
      const named =
        (ts.isPropertyAssignment(child) || ts.isShorthandPropertyAssignment(child)) && child.name.getText();
      if (named === 'where' || named === 'select' || named === 'include') return;
      if (named === column) found.push(`${file}: ${node.getText().slice(0, 120)}`);
      else search(child, column);
    });
  everyNode(source, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const { name, expression } = node.expression;
    if (!writing.test(name.text) || !ts.isPropertyAccessExpression(expression)) return;
    const column = columns.get(expression.name.text);
    if (column) for (const argument of node.arguments) search(argument, column);
  });
  return found;
}

it('writes no state but by a lifecycle', () => {
  expect(files.flatMap(({ file, source }) => writesOf(file, source))).toEqual([]);
});

it('writes no state by SQL', () => {
  const things = Object.values(lifecycles).map(({ thing, column }) => ({
    thing,
    sql: new RegExp(`UPDATE\\s+"${thing}"\\s+SET(?:(?!WHERE)[^\`;])*?\\b"?${column}"?\\s*=`, 'i'),
  }));
  const found = files.flatMap(({ file, source }) =>
    things.filter(({ sql }) => sql.test(source.text)).map(({ thing }) => `${file}: ${thing}`),
  );
  expect(found).toEqual([]);
});

it('finds a state that is written by hand', () => {
  const fault = ts.createSourceFile(
    'fault.ts',
    `tx.submission.updateMany({ where: { state: 'x' }, data: { title, state: 'paid' } })`,
    ts.ScriptTarget.Latest,
    true,
  );
  expect(writesOf('fault.ts', fault)).toHaveLength(1);
});
