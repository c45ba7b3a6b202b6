import { expect, test } from 'vitest';
import { attachment } from './attachment.ts';

test.each([
  ['a-ranking.xlsx', `attachment; filename="a-ranking.xlsx"; filename*=UTF-8''a-ranking.xlsx`],
  ['拨付.xlsx', `attachment; filename="download.xlsx"; filename*=UTF-8''%E6%8B%A8%E4%BB%98.xlsx`],
  ['a"b\r\nX: y.csv', `attachment; filename="a-b--X-y.csv"; filename*=UTF-8''a-b--X-%20y.csv`],
  ["it's (1).pdf", `attachment; filename="its1.pdf"; filename*=UTF-8''it%27s%20%281%29.pdf`],
  ['../../etc', `attachment; filename="etc"; filename*=UTF-8''etc`],
  ['\u202efdp.exe', `attachment; filename="fdp.exe"; filename*=UTF-8''fdp.exe`],
  ['', `attachment; filename="download"; filename*=UTF-8''download`],
])('%j is a header of one line that names the file', (name, header) => expect(attachment(name)).toBe(header));

test('half a character is no fault', () => expect(attachment('\ud800.xlsx')).toContain('.xlsx'));
