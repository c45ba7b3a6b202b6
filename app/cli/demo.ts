import { spawnSync } from 'node:child_process';
import { outdated } from './built.ts';
import { setDemoPayer } from './demo-settings.ts';
import { run, serve } from './serve.ts';
import { refuseBusyPort } from './web-process.ts';

process.env.NODE_ENV = 'production';
process.env.DEMO = 'true';
setDemoPayer();

await run(async () => {
  await refuseBusyPort();
  if (outdated() && spawnSync('node_modules/.bin/remix', ['vite:build'], { stdio: 'inherit' }).status !== 0) {
    throw new Error('The build failed; see above.');
  }
  let accounts: unknown;
  const address = await serve({
    mode: 'demo',
    seed: async (ownerUrl) => {
      // Only now: its database client reads the address that has just been opened.
      const { seedDemo } = await import('#prisma/seed/seed.ts');
      accounts = await seedDemo(ownerUrl);
    },
  });
  console.log(`\n英雄帖 ${address}\n`);
  if (accounts) console.table(accounts);
  console.log('Ctrl-C stops it.');
});
