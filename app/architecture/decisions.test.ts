import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = path.resolve('docs/decisions');
const files = readdirSync(folder).filter((file) => file !== 'README.md');
const form =
  /^# (?<number>\d{3}) (?<title>\S.*)\n\n- Status: (?<status>(?:Proposed|Accepted|Superseded by \d{3})\b.*)\n- Date: (?<date>\d{4}-\d{2}-\d{2})\n\n## Context\n\n[\s\S]+\n\n## Decision\n\n[\s\S]+\n\n## Consequences\n\n[\s\S]+\n$/;

describe('decisions', () => {
  it.each(files)('%s has number, title, status, date, context, decision and consequences', (file) => {
    const written = form.exec(readFileSync(path.join(folder, file), 'utf8'))?.groups;
    expect(written, 'the form of docs/decisions/README.md').toBeDefined();
    expect(file.slice(0, 4)).toBe(`${written?.number}-`);
  });

  it('stand in the index, each once, with their title, status and date', () => {
    const index = readFileSync(path.join(folder, 'README.md'), 'utf8').match(/^\| \d{3} .*$/gm);
    const rows = files.sort().map((file) => {
      const { number, title, status, date } =
        form.exec(readFileSync(path.join(folder, file), 'utf8'))?.groups ?? {};
      return `| ${number} | [${title}](${file}) | ${status} | ${date} |`;
    });
    expect(index).toEqual(rows);
  });
});
