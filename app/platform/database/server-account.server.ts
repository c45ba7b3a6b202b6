import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

/** An account of the machine that is not root. */
export interface Account {
  uid: number;
  gid: number;
}

/** As whom the server runs; undefined: as ourselves. PostgreSQL refuses root, so root lends it `postgres`. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
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

function accountOf(name: string): Account | undefined {
  try {
    const id = (what: string) => Number(execFileSync('id', [what, name], { stdio: 'pipe' }).toString());
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/**
 * What to put before a command so that `account` reaches `places` though a folder above them is closed to it, as
 * /root is: the right to pass, and nothing else of root's. Empty where every folder is open.
 * @throws when it cannot be given here
 */
export function passage(account: Account, places: string[]): string[] {
  const closed = places.map(closedFolderAbove).find((folder) => folder !== undefined);
  if (!closed) return [];
  for (const right of ['+dac_read_search', '+dac_override']) {
    const who = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
    // The bit makes access(2), by which initdb looks for its companions, count the right as well.
    const what = [`--inh-caps=${right}`, `--ambient-caps=${right}`, '--securebits=+no_setuid_fixup'];
    const prefix = ['setpriv', ...who, ...what];
    try {
      for (const place of places)
        execFileSync('setpriv', [...prefix.slice(1), 'test', '-e', place], { stdio: 'pipe' });
      return prefix;
    } catch {
      // Containers often withhold the first, narrower right.
    }
  }
  throw new Error(
    `The account "postgres" cannot pass through ${closed}. Move the project elsewhere, or run as another user.`,
  );
}

function closedFolderAbove(place: string): string | undefined {
  for (let folder = path.dirname(place); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return folder;
  }
  return undefined;
}
