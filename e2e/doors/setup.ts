import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { mustBeBuilt } from '#app/cli/built.ts';
import { makeTestDatabase, startTestServer, type TestServer } from '#app/platform/database/testing.server.ts';
import { type BuiltRoute, catalogueOf } from './catalogue.ts';
import { people } from './people.ts';
import { startServer } from './server.ts';
import { settings } from './settings.ts';
import { signIn } from './sign-in.ts';
import { untilQuiet } from './world/until-quiet.ts';
import type { World } from './world/world.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    doors: {
      /** its template is the world */
      server: TestServer;
      /** a database in which nobody has done anything yet */
      empty: TestServer;
      files: string;
      routes: BuiltRoute[];
      world: World;
      cookies: Record<string, Record<string, string>>;
    };
  }
}

/** Once a run: the world is seeded by the verbs, its jobs are done, and everyone signs in. Each test file works on a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  mustBeBuilt();
  const { stop, ...server } = await startTestServer();
  const files = path.resolve(`node_modules/.cache/doors/${process.pid}`);
  const leave = async () => {
    await stop();
    rmSync(files, { recursive: true, force: true });
  };
  try {
    mkdirSync(files, { recursive: true });
    const { drop: _, ...empty } = await makeTestDatabase(server);
    const env = {
      ...process.env,
      ...settings,
      APP_URL: 'http://localhost',
      DATA_DIR: files,
      DATABASE_URL: server.appUrl,
      DATABASE_OWNER_URL: server.ownerUrl,
      WORLD_ADMIN_URL: server.adminUrl,
      WORLD_FILE: path.join(files, 'world.json'),
    };
    const routes = catalogueOf(env);
    // The world is made by people who act before their second factor is set up.
    const seeded = spawnSync(process.execPath, ['e2e/doors/world/seed-world.ts'], {
      env: { ...env, STAFF_TWO_FACTOR: 'optional' },
      stdio: 'inherit',
    });
    if (seeded.status !== 0) throw new Error('the world could not be seeded; see above');
    const world = JSON.parse(readFileSync(env.WORLD_FILE, 'utf8')) as World;
    const served = await startServer(server, files);
    const cookies: Record<string, Record<string, string>> = {};
    try {
      for (const [name, person] of Object.entries(people)) cookies[name] = await signIn(served.base, person);
      await untilQuiet(server.ownerUrl);
    } finally {
      await served.close();
    }
    project.provide('doors', { server, empty, files, routes, world, cookies });
  } catch (error) {
    await leave();
    throw error;
  }
  return leave;
}
