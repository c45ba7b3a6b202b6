import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { type Database, start, userOf } from './launcher.server.ts';
import { migrate } from './migrate.server.ts';

/** Addresses of a running test server; its database `yingxiongtie` is migrated and serves as the template. */
export interface TestServer {
  ownerUrl: string;
  appUrl: string;
  adminUrl: string;
}

/** One test file's own database, with the roles of the real one. */
export interface TestDatabase extends TestServer {
  drop(): Promise<void>;
}

const cache = path.resolve('node_modules/.cache/test-databases');
// Nothing here needs to survive a power cut.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts a fresh PostgreSQL for one run of the tests, with the migrated template in it. */
export async function startTestServer(): Promise<TestServer & Pick<Database, 'stop'>> {
  await sweep();
  const dataDir = path.join(cache, `${process.pid}-${randomBytes(3).toString('hex')}`);
  const { ownerUrl, appUrl, adminUrl, stop } = await start({ dataDir, settings });
  const remove = async () => {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(ownerUrl, { appUrl });
  } catch (error) {
    await remove();
    throw error;
  }
  return { ownerUrl, appUrl, adminUrl, stop: remove };
}

/** Stops and removes what runs that were killed have left. */
async function sweep(): Promise<void> {
  const names = existsSync(cache) ? readdirSync(cache) : [];
  for (const name of names) {
    const dataDir = path.join(cache, name);
    if (userOf(dataDir) !== undefined || isAnotherRunsFolder(name)) continue;
    if (existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))) {
      await start({ dataDir })
        .then((left) => left.stop())
        .catch(() => undefined);
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A run that is just starting has its folder, but not yet the lock. */
function isAnotherRunsFolder(name: string): boolean {
  try {
    return process.kill(Number(name.split('-')[0]), 0);
  } catch {
    return false;
  }
}

/** Makes a database from the template: some 50 ms. */
export async function makeTestDatabase(server: TestServer): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, [
    `CREATE DATABASE ${name} TEMPLATE yingxiongtie OWNER yingxiongtie_owner`,
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${name} TO yingxiongtie_app`,
  ]);
  const inside = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    ownerUrl: inside(server.ownerUrl),
    appUrl: inside(server.appUrl),
    adminUrl: inside(server.adminUrl),
    drop: () => asAdmin(server, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]),
  };
}

async function asAdmin({ adminUrl }: TestServer, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
