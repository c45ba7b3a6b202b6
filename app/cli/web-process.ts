import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { ViteDevServer } from 'vite';
import { config } from '#app/platform/config/config.server.ts';
import { createHttp } from '#app/platform/web/http.server.ts';

type Entry = { startJobs(): Promise<void>; stopJobs(): Promise<void> };

/** What was opened, to be closed in the opposite order, once, however often that is asked. */
export class Opened {
  readonly #closing: (() => Promise<unknown>)[] = [];
  #closed: Promise<void> | undefined;

  add(close: () => Promise<unknown>): void {
    this.#closing.push(close);
  }

  /** Opens what takes its time: asked to close meanwhile, it is waited for, so that nothing stays behind. */
  async open<T>(opening: Promise<T>, close: (opened: T) => Promise<unknown>): Promise<T> {
    this.add(() => opening.then(close, () => undefined));
    return opening;
  }

  close(): Promise<void> {
    this.#closed ??= this.#closeAll();
    return this.#closed;
  }

  async #closeAll(): Promise<void> {
    for (let close = this.#closing.pop(); close; close = this.#closing.pop())
      await close().catch(console.error);
  }
}

async function loadBuild(vite: ViteDevServer | undefined): Promise<ServerBuild> {
  if (vite) return (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;
  const file = path.resolve('build/server/index.js');
  if (!existsSync(file)) throw new Error('There is no build yet. Run: npm run build');
  return (await import(pathToFileURL(file).href)) as ServerBuild;
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
export async function refuseBusyPort(): Promise<void> {
  const { PORT, HOST } = config();
  const probe = await listen(createServer(), PORT, HOST);
  await new Promise((resolve) => probe.close(resolve));
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 8_000).unref();
  });
}

/** Answers requests and works on jobs in this process, on the database that DATABASE_URL names. */
export async function answer(opened: Opened, vite?: ViteDevServer): Promise<void> {
  const { PORT, HOST, APP_URL, DATABASE_URL, TRUST_PROXY, NODE_ENV, ...limits } = config();
  const build = await loadBuild(vite);
  const { http, close } = createHttp({
    build: vite ? () => loadBuild(vite) : build,
    appUrl: APP_URL,
    databaseUrl: DATABASE_URL,
    trustProxy: TRUST_PROXY,
    production: !vite,
    limits: { writes: limits.RATE_LIMIT_WRITES, attempts: limits.RATE_LIMIT_ATTEMPTS },
    vite,
  });
  opened.add(close);
  const jobs = build.entry.module as unknown as Entry;
  await jobs.startJobs();
  opened.add(() => jobs.stopJobs());
  const server = await listen(http, PORT, HOST);
  server.headersTimeout = 20_000;
  opened.add(() => closeServer(server));
}
