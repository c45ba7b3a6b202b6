import { parseArgs } from 'node:util';
import { setDemoPayer } from './demo-settings.ts';
import { run, serve } from './serve.ts';

process.env.NODE_ENV ??= 'development';

/** Loads the people and calls of the demonstration. @returns how to sign in */
async function demonstration(ownerUrl: string): Promise<() => void> {
  // Only now: its database client reads the address that has just been opened.
  const { seedDemo } = await import('#prisma/seed/seed.ts');
  const accounts = await seedDemo(ownerUrl);
  return () => {
    console.table(accounts);
    console.log('Codes of an authenticator: npm run -s cli -- demo-code finance1');
  };
}

async function nobodyYet(): Promise<() => void> {
  const { db, disconnect } = await import('#app/platform/database/client.server.ts');
  const people = await db.user.count();
  await disconnect();
  return () => {
    if (people > 0) return;
    console.log('Nobody has an account yet. With people and calls: npm run dev -- --seed');
    console.log('With the three administrators alone: npm run -s cli -- first-staff --help');
  };
}

await run(async () => {
  const { values } = parseArgs({ options: { seed: { type: 'boolean', default: false } } });
  if (values.seed) setDemoPayer();
  let tell: (() => void) | undefined;
  const address = await serve({
    mode: 'development',
    seed: async (ownerUrl) => {
      tell = await (values.seed ? demonstration(ownerUrl) : nobodyYet());
    },
  });
  console.log(`Developing at ${address}   letters: ${address}/mailbox`);
  tell?.();
  console.log(
    'Pages, texts and use cases reload. Start again after a change of app/platform/web, app/cli, prisma/schema or .env. Ctrl-C stops it.',
  );
});
