import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

// npm run fuzz -- --minutes 30 --seed 7: odd requests to every route of the build, for longer than within npm test.
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } },
});
const env = {
  ...process.env,
  FUZZ_MINUTES: values.minutes,
  ...(values.seed !== undefined && { FUZZ_SEED: values.seed }),
};
const tried = spawnSync(
  'node_modules/.bin/vitest',
  ['run', '--config=e2e/doors/vitest.config.ts', 'e2e/doors/fuzz'],
  { env, stdio: 'inherit' },
);
process.exitCode = tried.status ?? 1;
