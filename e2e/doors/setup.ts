import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeTestDatabase, startTestServer, type TestServer } from '#app/platform/database/testing.server.ts';
import { type BuiltRoute, catalogueOf } from './catalogue.ts';
import { serveCopy, startServer } from './server.ts';
import { settings } from './settings.ts';
import { drawn } from './world/drawn.ts';
import type { SmallWorld } from './world/small-world.ts';
import { untilQuiet } from './world/until-quiet.ts';
import type { World } from './world/world.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    doors: {
      /** its template is the world */
      server: TestServer;
      /** the address of a server on a copy of the world, for all who change nothing */
      reading: string;
      files: string;
      routes: BuiltRoute[];
      world: World;
      /** a database with people alone and one call that nobody has entered */
      small: { database: TestServer; files: string; world: SmallWorld };
    };
  }
}

/** Says how long a part took, and gives on what came of it. */
async function timed<T>(part: string, work: Promise<T>): Promise<T> {
  const began = performance.now();
  const done = await work;
  console.log(`doors: ${part} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return done;
}

/** Runs a seeding program of its own. @returns what it wrote down */
async function seed<T>(program: string, env: NodeJS.ProcessEnv, dataDir: string): Promise<T> {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'world.json');
  // Worlds are made by people who act before their second factor is set up.
  const given = { ...env, DATA_DIR: dataDir, WORLD_FILE: file, STAFF_TWO_FACTOR: 'optional' };
  const seeding = spawn(process.execPath, [program], { env: given, stdio: 'inherit' });
  const [code] = await once(seeding, 'exit');
  if (code !== 0) throw new Error(`${program} could not seed its world; see above`);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

const envOf = (database: TestServer): NodeJS.ProcessEnv => ({
  ...process.env,
  ...settings,
  APP_URL: 'http://localhost',
  DATABASE_URL: database.appUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  WORLD_ADMIN_URL: database.adminUrl,
});

/** Once a run: the worlds are seeded by the verbs, everyone signs in, and the jobs that this caused are done. Who changes things gets a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('build/server/index.js')) throw new Error('There is no build yet. Run: npm run build');
  const { stop, ...server } = await timed('the database', startTestServer());
  const files = path.resolve(`node_modules/.cache/doors/${process.pid}`);
  const endings: (() => Promise<void>)[] = [stop];
  const leave = async () => {
    for (const end of endings.reverse()) await end();
    for (const folder of [files, `${files}-small`]) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { drop: _, ...empty } = await makeTestDatabase(server);
    const [world, small] = await Promise.all([
      timed('seeding', seed<World>('e2e/doors/world/seed-world.ts', envOf(server), files)),
      timed(
        'seeding the small world',
        seed<SmallWorld>('e2e/doors/world/seed-small.ts', envOf(empty), `${files}-small`),
      ),
    ]);
    const routes = catalogueOf({ ...envOf(server), DATA_DIR: files });
    const served = await timed('a server for the jobs', startServer(server, files));
    await timed('its jobs', untilQuiet(server.ownerUrl).finally(served.close));
    Object.assign(world.ids, await drawn(server.ownerUrl, world));
    const reading = await timed('a server for readers', serveCopy(server, files, { WEB_PROCESSES: '2' }));
    endings.push(reading.close);
    project.provide('doors', {
      ...{ server, files, routes, world },
      reading: reading.base,
      small: { database: empty, files: `${files}-small`, world: small },
    });
  } catch (error) {
    await leave();
    throw error;
  }
  return leave;
}
