import type { Clause, Policy } from '#app/competition/policies/who.ts';
import { conditions, people } from '#app/competition/policies/words.ts';
import { policies } from './permissions.ts';

function said(clause: Clause, language: 0 | 1): string {
  const who = clause.who.map((one) => people[one][language]).join(language === 0 ? '、' : ', ');
  const when = 'when' in clause && clause.when ? conditions[clause.when][language] : undefined;
  if (when === undefined) return who;
  return language === 0 ? `${who}（${when}）` : `${who} (${when})`;
}

function rowsOf([noun, policy]: [string, Policy]): string[] {
  return Object.entries(policy).map(([verb, clauses]) => {
    const [zh, en] = ([0, 1] as const).map((language) =>
      clauses.map((clause) => said(clause, language)).join(language === 0 ? '；' : '; '),
    );
    return `| ${noun} | \`${verb}\` | ${zh} | ${en} |`;
  });
}

/** `docs/access.md`: the table of who may do what, as every page, verb and file asks it. */
export function accessPage(): string {
  const rows = Object.entries<Policy>(policies).flatMap(rowsOf);
  return `# 权限表 · Who may do what

由 \`app/competition/policies/\` 打印，请勿手改：\`npx vitest run app/competition/access-page.test.ts -u\`。
每一页面、操作与文件都只问这张表；须设双重验证而未设的工作人员视同未登录。各网址的结果见 [access-routes.md](access-routes.md)。

Printed from \`app/competition/policies/\`; do not edit: the command above prints it anew. Every page, act and file asks this table alone; staff who
must have a second factor and have none are nobody. What each address answers is in [access-routes.md](access-routes.md).

| noun | verb | 谁可以 | who may |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
