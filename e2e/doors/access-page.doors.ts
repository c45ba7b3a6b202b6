import path from 'node:path';
import { expect, test } from 'vitest';
import { accessPage } from './access-page.ts';
import { rows } from './rows/rows.ts';

test('the page of who gets in where says what is tried', async () => {
  await expect(accessPage(rows)).toMatchFileSnapshot(path.resolve('docs/access-routes.md'));
});
