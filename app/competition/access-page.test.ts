import path from 'node:path';
import { expect, test } from 'vitest';
import { accessPage } from './access-page.ts';

test('the printed table of access says what the policies say', async () => {
  await expect(accessPage()).toMatchFileSnapshot(path.resolve('docs/access.md'));
});
