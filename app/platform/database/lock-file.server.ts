import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { identityOf, isAlive } from './processes.server.ts';

/**
 * Takes the folder's lock for this process; a lock whose owner is gone is taken over.
 * @returns the id of the live process that has it, or undefined when it is ours now
 */
export function takeLock(file: string): number | undefined {
  const mine = `${process.pid} ${identityOf(process.pid)}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = lockOwner(file);
    if (owner !== undefined) return owner;
    rmSync(file, { force: true });
  }
  throw new Error(`The lock ${file} could not be taken: another process is starting at the same moment.`);
}

/** The live process that has the lock, this one included; undefined when none has. */
export function lockOwner(file: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const [pidText = '', identity = ''] = text.split(' ');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  return identityOf(pid) === identity ? pid : undefined;
}

/** Gives the lock back, if it is ours. */
export function releaseLock(file: string): void {
  if (lockOwner(file) === process.pid) rmSync(file, { force: true });
}
