import { existsSync, globSync, statSync } from 'node:fs';

const built = 'build/server/index.js';
const sources = ['app/**/*.{ts,tsx,css}', 'package-lock.json', 'vite.config.ts', 'remix.config.js'];
const noPartOfIt = /[.](?:test|testing)[.]tsx?$/;

/** What of the build is not as the sources are: 'build/server/index.js' when there is none, else the newest source that is newer; undefined when it is up to date. */
export function outdated(): string | undefined {
  if (!existsSync(built)) return built;
  const at = statSync(built).mtimeMs;
  return globSync(sources)
    .filter((file) => !noPartOfIt.test(file))
    .map((file) => ({ file, changed: statSync(file).mtimeMs }))
    .filter(({ changed }) => changed > at)
    .sort((a, b) => b.changed - a.changed)[0]?.file;
}

/**
 * Stops tests that would tell of an older build. `OLD_BUILD=true` goes on all the same.
 * @throws when the build is missing or older than its sources, naming one of them
 */
export function mustBeBuilt(): void {
  const what = outdated();
  if (what === built) throw new Error('There is no build yet. Run: npm run build');
  if (what && process.env.OLD_BUILD !== 'true')
    throw new Error(
      `The build is older than ${what}. Run: npm run build (or test it as it is: OLD_BUILD=true)`,
    );
}
