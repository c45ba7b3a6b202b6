import type { ViteDevServer } from 'vite';
import { sealAuthenticators } from '#app/platform/access/seal-authenticators.server.ts';
import { config, forgetConfig } from '#app/platform/config/config.server.ts';
import { refuseForeignKeys } from '#app/platform/config/sealed-keys.server.ts';
import { disconnect, pool } from '#app/platform/database/client.server.ts';
import { start } from '#app/platform/database/launcher.server.ts';
import { migrate } from '#app/platform/database/migrate.server.ts';
import { log } from '#app/platform/log/log.server.ts';
import { whenToLeave } from './leave.ts';
import { processCount, startSeveral } from './several.ts';
import { answer, Opened, refuseBusyPort } from './web-process.ts';

export { run } from './run.ts';
export type Mode = 'production' | 'development' | 'demo';

/** Opens the database: the one DATABASE_URL names, else the embedded one. The app sees only its own role. */
async function openDatabase(opened: Opened) {
  const { DATABASE_URL: given, DATABASE_OWNER_URL: ownerUrl } = config();
  const database = given
    ? { ownerUrl, appUrl: given }
    : await opened.open(start(), (embedded) => embedded.stop());
  process.env.DATABASE_URL = database.appUrl;
  forgetConfig();
  await migrate(database.ownerUrl);
  await lookAtSeals();
  return database;
}

/** Stops where the key at hand is not the one that the data was sealed under; seals what an earlier version kept otherwise. */
async function lookAtSeals(): Promise<void> {
  try {
    await refuseForeignKeys(pool);
    const { sealed, unreadable } = await sealAuthenticators();
    if (sealed > 0) log.info({ event: 'seal.authenticators', sealed });
    if (unreadable > 0)
      log.error(
        { event: 'seal.authenticators', unreadable },
        'authenticators of an earlier version were encrypted with another SESSION_SECRET: start once with that one, or reset them (npm run cli -- reset-second-factor)',
      );
  } finally {
    await disconnect();
  }
}

/** Vite as a middleware. Remix starts a second one, which would end the process at SIGTERM before the database is stopped: it may not. */
async function developmentServer(): Promise<ViteDevServer> {
  const { createServer } = await import('vite');
  const endings: [NodeJS.EventEmitter, string][] = [
    [process, 'SIGTERM'],
    [process.stdin, 'end'],
  ];
  const before = endings.map(([emitter, event]) => emitter.listeners(event));
  const server = await createServer({ server: { middlewareMode: true } });
  for (const [i, [emitter, event]] of endings.entries())
    for (const listener of emitter.listeners(event))
      if (!before[i]?.includes(listener)) emitter.removeListener(event, listener as () => void);
  return server;
}

/** Starts everything and stops it in the opposite order at SIGTERM or SIGINT. @returns the address served */
export async function serve({
  mode,
  seed,
}: {
  mode: Mode;
  seed?: (ownerUrl: string) => Promise<void>;
}): Promise<string> {
  // Read before anything is opened: a setting that is missing stops the start at once.
  const { APP_URL, DEMO } = config();
  if (mode === 'production' && DEMO)
    throw new Error(
      'DEMO is set, whose secrets everybody knows. Unset it, or start the demonstration: npm run demo',
    );
  await refuseBusyPort();
  const opened = new Opened();
  // From here on, not once everything is open: whoever is stopped while starting leaves no database running either.
  whenToLeave(() => opened.close());
  try {
    const database = await openDatabase(opened);
    await seed?.(database.ownerUrl);
    const vite = mode === 'development' ? await developmentServer() : undefined;
    if (vite) opened.add(() => vite.close());
    // One alone is supervised, too, where it matters: it may stop answering without ending.
    if (vite || (mode === 'demo' && processCount() === 1)) await answer(opened, vite);
    else opened.add(await startSeveral(processCount()));
  } catch (error) {
    await opened.close();
    throw error;
  }
  return APP_URL;
}
