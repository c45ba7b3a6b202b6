import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A route of the production build, as it was built. */
export interface BuiltRoute {
  /** as the file is called, without `routes/` and its ending */
  name: string;
  /** `/finance/grants/:grantId`; `/*` is what no other route answers */
  path: string;
  loader: boolean;
  /** has a view of its own; without one it answers with data or a file */
  page: boolean;
  action: boolean;
  /** the names of its acts; null where the action was not made by `acts` and does not tell them */
  intents: string[] | null;
  /** the names of the fields of its acts, as far as their schemas tell */
  fields: string[];
  /** visitors may use its acts */
  open: boolean;
}

const program = (build: string) => `
  const { routes } = await import(${JSON.stringify(pathToFileURL(build).href)});
  const told = Object.values(routes).filter(({ id }) => id !== 'root').map(({ id, path, module }) => ({
    name: id.replace(/^routes[/]/, ''),
    path: '/' + (path ?? ''),
    loader: 'loader' in module,
    page: 'default' in module,
    action: 'action' in module,
    intents: module.action?.intents ?? null,
    fields: module.action?.fields ?? [],
    open: module.action?.open ?? false,
  }));
  process.stdout.write(JSON.stringify(told), () => process.exit(0));`;

/** Every route of the build, read in a process of its own: the build opens what a server needs. */
export function catalogueOf(
  env: NodeJS.ProcessEnv,
  build = path.resolve('build/server/index.js'),
): BuiltRoute[] {
  const told = execFileSync(process.execPath, ['--input-type=module', '--eval', program(build)], { env });
  return (JSON.parse(told.toString()) as BuiltRoute[]).sort((a, b) => a.path.localeCompare(b.path));
}

/** The address of a route with its parameters filled in; an optional one that is not given is left out. */
export function addressAt(pattern: string, params: Readonly<Record<string, string>>): string {
  const parts = pattern.split('/').flatMap((part) => {
    if (!part.startsWith(':')) return [part === '*' ? (params['*'] ?? 'no-such-page') : part];
    const name = part.slice(1).replace(/\?$/, '');
    const value = params[name];
    if (value !== undefined) return [encodeURIComponent(value)];
    if (part.endsWith('?')) return [];
    throw new Error(`${pattern} needs ${name}`);
  });
  return parts.join('/') || '/';
}
