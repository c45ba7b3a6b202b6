import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { config } from '#app/platform/config/config.server.ts';
import { log } from '#app/platform/log/log.server.ts';
import { Prisma, PrismaClient } from './generated/client.ts';
import { statementNames } from './statement-names.ts';

/** The client inside a transaction: everything but opening another. */
export type Tx = Prisma.TransactionClient;

interface Connection {
  pool: pg.Pool;
  client: PrismaClient;
}

// On globalThis, because the development server evaluates this module again at every reload.
const held = globalThis as typeof globalThis & { __databaseConnection?: Connection };

function connection(): Connection {
  held.__databaseConnection ??= connect();
  return held.__databaseConnection;
}

function connect(): Connection {
  const pool = new pg.Pool({
    connectionString: config().DATABASE_URL,
    // Prisma writes instants without an offset: a session in any other zone would move every deadline.
    options: '-c TimeZone=UTC',
    max: config().DATABASE_POOL,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  // Idle connections break when the server restarts; the pool opens new ones, so this is only news. The listener is ours, as
  // Prisma takes its own away when it disconnects, a moment before the connections end.
  pool.on('error', ({ message }) => log.warn({ reason: message }, 'an idle database connection was lost'));
  const nameOf = statementNames();
  const adapter = new PrismaPg(
    pool,
    config().DATABASE_PREPARE ? { statementNameGenerator: ({ sql }) => nameOf(sql) } : {},
  );
  const client = new PrismaClient({ adapter });
  return { pool, client };
}

/** Stands in for `target` and reaches for it at first use, so that DATABASE_URL may be set after the import. */
function lazily<T extends object>(target: () => T): T {
  return new Proxy({} as T, {
    get(_, name) {
      const owner = target();
      const value: unknown = Reflect.get(owner, name, owner);
      return typeof value === 'function' ? value.bind(owner) : value;
    },
    has: (_, name) => name in target(),
  });
}

/** The database as the restricted application role. */
export const db: PrismaClient = lazily(() => connection().client);

/** The same connections, for SQL that Prisma cannot say (LISTEN, cursors, COPY). */
export const pool: pg.Pool = lazily(() => connection().pool);

/** Runs `work` in one READ COMMITTED transaction of at most 15 s; throws roll it back. */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(work, {
    isolationLevel: Prisma.TransactionIsolationLevel.ReadCommitted,
    timeout: 15_000,
    maxWait: 10_000,
  });
}

/** Closes every connection; the next use opens them again. */
export async function disconnect(): Promise<void> {
  const { __databaseConnection: open } = held;
  held.__databaseConnection = undefined;
  await open?.client.$disconnect();
  await open?.pool.end();
}
