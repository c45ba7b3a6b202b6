import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { ViteDevServer } from 'vite';
import { config, forgetConfig } from '#app/platform/config/config.server.ts';
import { start } from '#app/platform/database/launcher.server.ts';
import { migrate } from '#app/platform/database/migrate.server.ts';
import { createHttp } from '#app/platform/web/http.server.ts';

type Entry = { startJobs(): Promise<void>; stopJobs(): Promise<void> };
export type Mode = 'production' | 'development' | 'demo';

/** Opens the database: the one DATABASE_URL names, else the embedded one. The app sees only its own role. */
async function openDatabase() {
  const { DATABASE_URL: given, DATABASE_OWNER_URL: ownerUrl } = config();
  const database = given ? { ownerUrl, appUrl: given, stop: async () => undefined } : await start();
  process.env.DATABASE_URL = database.appUrl;
  forgetConfig();
  await migrate(database.ownerUrl);
  return database;
}

async function loadBuild(vite: ViteDevServer | undefined): Promise<ServerBuild> {
  if (vite) return (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;
  const file = path.resolve('build/server/index.js');
  if (!existsSync(file)) throw new Error('There is no build yet. Run: npm run build');
  return (await import(pathToFileURL(file).href)) as ServerBuild;
}

async function developmentServer(): Promise<ViteDevServer> {
  const { createServer } = await import('vite');
  return createServer({ server: { middlewareMode: true } });
}

function listen(
  http: { listen(port: number, host: string): Server },
  port: number,
  host: string,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = http.listen(port, host);
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = `Port ${port} is in use. Stop the other program, or choose a port: PORT=${port + 1}`;
      reject(error.code === 'EADDRINUSE' ? new Error(busy) : error);
    });
  });
}

/** Says so before anything is built or started, not after. @throws when another program listens there */
export async function refuseBusyPort({ PORT: port, HOST: host } = config()): Promise<void> {
  const probe = await listen(createServer(), port, host);
  await new Promise((resolve) => probe.close(resolve));
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 8_000).unref();
  });
}

/** Starts everything and stops it in the opposite order at SIGTERM or SIGINT. @returns the address served */
export async function serve({ mode, seed }: { mode: Mode; seed?: () => Promise<void> }): Promise<string> {
  // Read before anything is opened: a setting that is missing stops the start at once.
  if (mode === 'production' && config().DEMO)
    throw new Error(
      'DEMO is set, whose secrets everybody knows. Unset it, or start the demonstration: npm run demo',
    );
  const { PORT: port, HOST: host, APP_URL: appUrl, TRUST_PROXY: trustProxy, ...limits } = config();
  await refuseBusyPort();
  const closing: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close().catch(console.error);
  };
  try {
    const database = await openDatabase();
    closing.push(() => database.stop());
    await seed?.();
    const vite = mode === 'development' ? await developmentServer() : undefined;
    if (vite) closing.push(() => vite.close());
    const build = await loadBuild(vite);
    const { http, close } = createHttp({
      build: vite ? () => loadBuild(vite) : build,
      appUrl,
      databaseUrl: database.appUrl,
      trustProxy,
      production: mode === 'production' || mode === 'demo',
      limits: { writes: limits.RATE_LIMIT_WRITES, attempts: limits.RATE_LIMIT_ATTEMPTS },
      vite,
    });
    closing.push(close);
    const jobs = build.entry.module as unknown as Entry;
    await jobs.startJobs();
    closing.push(() => jobs.stopJobs());
    const server = await listen(http, port, host);
    closing.push(() => closeServer(server));
  } catch (error) {
    await stop();
    throw error;
  }
  const leave = () => void stop().then(() => process.exit(0));
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  return appUrl;
}

/** Runs a command to its end; a failure is one line that says what to do. */
export async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
    process.exit(1);
  }
}
