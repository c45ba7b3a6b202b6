import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { run, serve } from './serve.ts';
import { refuseBusyPort } from './web-process.ts';

process.env.NODE_ENV = 'production';
process.env.DEMO = 'true';
process.env.PAYER_NAME ??= '场景专项资金专户（演示）';
process.env.PAYER_ACCOUNT ??= '51001000000000000001';
process.env.PAYER_BANK_CODE ??= '102651000010';

const built = 'build/server/index.js';

function isBuilt(): boolean {
  if (!existsSync(built)) return false;
  const at = statSync(built).mtimeMs;
  const sources = globSync([
    'app/**/*.{ts,tsx,css}',
    'package-lock.json',
    'vite.config.ts',
    'remix.config.js',
  ]);
  return sources.every((file) => statSync(file).mtimeMs <= at);
}

await run(async () => {
  await refuseBusyPort();
  if (!isBuilt() && spawnSync('node_modules/.bin/remix', ['vite:build'], { stdio: 'inherit' }).status !== 0) {
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
