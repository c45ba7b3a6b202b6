import { run, serve } from '#app/cli/serve.ts';

await run(async () => {
  console.log(`Serving ${await serve({ mode: 'production' })}`);
});
