import { run, serve } from './serve.ts';

process.env.NODE_ENV ??= 'development';

await run(async () => {
  console.log(`Developing at ${await serve({ mode: 'development' })}`);
});
