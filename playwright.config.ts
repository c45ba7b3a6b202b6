import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './e2e/chromium.ts';

const port = Number(process.env.E2E_PORT ?? 4173);
const baseURL = `http://localhost:${port}`;
// The stories move dates in the database of the server under test.
const dataFolder = path.resolve('node_modules/.cache/e2e-data');
process.env.DATA_DIR = dataFolder;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  workers: 1,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: await chromiumPath(), args: chromiumArgs },
  },
  webServer: {
    command: 'node e2e/server.ts',
    env: {
      PORT: String(port),
      APP_URL: baseURL,
      DATA_DIR: dataFolder,
      // as on a server, where what one process knows another does not
      WEB_PROCESSES: '2',
      RATE_LIMIT_WRITES: '100000',
      RATE_LIMIT_ATTEMPTS: '1000',
    },
    url: `${baseURL}/readyz`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
