import { expect, it } from 'vitest';
import { picturePage } from './picture.ts';

it('the picture of the modules shows the imports as they are: npm run picture prints it anew', async () => {
  await expect(await picturePage()).toMatchFileSnapshot('../../docs/modules.md');
});
