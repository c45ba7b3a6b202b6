import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/** Prisma's schema engine on one database, and the database's own words about the last script that failed. */
export interface Engine {
  engine: wasm.SchemaEngine;
  lastFailure(): Error | undefined;
  close(): Promise<void>;
}

let loaded: Promise<void> | undefined;

/** Loads the engine as WebAssembly: the same one the Prisma CLI would download as a program. */
function load(): Promise<void> {
  loaded ??= (async () => {
    const require = createRequire(import.meta.url);
    const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
    const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
    const module = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...wasm } });
    wasm.__wbg_set_wasm(module.instance.exports);
    (module.instance.exports.__wbindgen_start as () => void)();
  })();
  return loaded;
}

/** Opens the engine on the database of `url`, which must be reachable. */
export async function openEngine(url: string): Promise<Engine> {
  await load();
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  let failure: Error | undefined;
  const factory = new PrismaPg(pool);
  const whole: SqlMigrationAwareDriverAdapterFactory = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect();
      // Its own executeScript cuts at every semicolon, which breaks the bodies of functions. Sent whole, a script
      // is also one transaction: it is applied entirely or not at all.
      adapter.executeScript = async (script) => {
        await pool.query(script).catch((error: Error) => {
          failure = error;
          throw error;
        });
      };
      return adapter;
    },
    connectToShadowDb() {
      throw new Error('no shadow database: schemas are compared as files');
    },
  };
  const engine = await wasm.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(whole),
  );
  return {
    engine,
    lastFailure: () => failure,
    async close() {
      engine.free();
      await pool.end();
    },
  };
}
