import { groups, type Row, type Who } from './matrix.ts';

const said = (who: readonly Who[] = []): string => (who.length === 0 ? 'nobody' : who.join(', '));

function others(row: Row): string {
  const refused = String(row.refused ?? 403);
  if (row.closed) return `${refused}, visitors too`;
  if (row.knownTo) return `${refused}; 403 for ${said(row.knownTo)}`;
  return row.hiddenFrom ? `${refused}; 404 for ${said(row.hiddenFrom)}` : refused;
}

function line(row: Row): string {
  const acts = Object.entries(row.acts ?? {}).map(([name, who]) => `\`${name}\`: ${said(who)}`);
  const shown = row.shown ? ` (answers ${row.shown})` : '';
  const read = row.see ? `${said(row.see)}${shown}` : '–';
  return `| \`${row.route}\`${row.of ? `<br>${row.of}` : ''} | ${read} | ${acts.join('<br>') || '–'} | ${others(row)} |`;
}

/** The page of `docs/` that says who gets in where, printed from the rows that are tried. */
export function accessPage(rows: readonly Row[]): string {
  const named = Object.entries(groups).map(([name, who]) => `- **${name}**: ${who.join(', ')}`);
  return `# Who gets in where

Printed from \`e2e/doors/rows/\`, which \`npm test\` tries on the production build: everyone below knocks at every address, as a page and as data,
and at every act with an empty form. Visitors who are not named are sent to sign in; staff whose second factor is not set up, to set it up.
Do not edit: \`npx vitest run --config e2e/doors/vitest.config.ts access-page -u\` prints it anew.

The names stand for people in relation to the thing at the address: \`owner\` and \`member\` of the unit, \`removed\` from it, \`other\` unit,
\`partner\` who has confirmed and \`asked\` who has not, \`judge\` and \`judge2\` of the panel, \`conflicted\`, \`recused\`, drawn but \`unsigned\`, and a judge \`elsewhere\`.

${named.join('\n')}

| address | reads | does | everyone else |
| --- | --- | --- | --- |
${rows.map(line).join('\n')}
`;
}
