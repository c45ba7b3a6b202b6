import { rmSync } from 'node:fs';
import path from 'node:path';

// A production build on a database of its own, new each time unless the caller prepared one.
process.env.DATA_DIR ??= path.resolve('node_modules/.cache/e2e-data');
if (process.env.KEEP_DATA !== 'true') rmSync(process.env.DATA_DIR, { recursive: true, force: true });
Object.assign(process.env, {
  NODE_ENV: 'production',
  DEMO: 'true',
  PAYER_NAME: '场景专项资金专户',
  PAYER_ACCOUNT: '51001000000000000001',
});
delete process.env.DATABASE_URL;

const { run, serve } = await import('#app/cli/serve.ts');
await run(async () => {
  await serve({
    mode: 'demo',
    seed: async () => {
      const { seedPeople } = await import('#prisma/seed/seed.ts');
      await seedPeople();
    },
  });
});
