import { defineConfig } from 'vitest/config';

process.env.TZ = 'Asia/Shanghai';

/** Every door of the production build, over HTTP. Run after `npm run build`. */
export default defineConfig({
  test: {
    name: 'doors',
    env: { NODE_ENV: 'test', TZ: 'Asia/Shanghai' },
    include: ['e2e/doors/**/*.doors.ts'],
    globalSetup: ['e2e/doors/setup.ts'],
    testTimeout: 900_000,
    hookTimeout: 300_000,
    // Two at a time: the servers under test need the cores as well.
    maxWorkers: 2,
  },
});
