import { defineConfig } from 'vitest/config';

// Before the workers start, so that they inherit it: dates are judged in the competition's own zone.
process.env.TZ = 'Asia/Shanghai';

const env = { NODE_ENV: 'test' as const, TZ: 'Asia/Shanghai', LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          env,
          include: ['app/**/*.test.{ts,tsx}'],
          exclude: ['app/**/*.integration.test.ts'],
          // Tests start commands and threads of their own; a busy machine takes its time.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          env,
          include: ['app/**/*.integration.test.ts'],
          globalSetup: ['app/platform/database/testing-server.ts'],
          setupFiles: ['app/platform/database/testing-file.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
