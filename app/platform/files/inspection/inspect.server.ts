import { log } from '#app/platform/log/log.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import type { FileWarning } from '../ingest/uploaded.ts';
import { endingsOf, type FileKind, kindOfName, kindOfType } from '../kinds.ts';
import { type Scan, scan } from './clamd.server.ts';
import { typeOf, warningsOfPdf } from './inspection.server.ts';

export interface Inspected {
  /** by its content, not by what was declared */
  type: string;
  warnings: FileWarning[];
  scan: Scan;
}

/**
 * Looks into a whole file. The type is judged by its bytes only now, because a check of the first part alone is
 * passed by resuming behind it. What opens the file does so in a thread within limits: see `inspection.server.ts`.
 * @returns a refusal `files.kind`, `files.disagrees`, `files.unreadable` or `files.infected`
 */
export async function inspect(
  path: string,
  { name, declared, kinds }: { name: string; declared: string; kinds: readonly FileKind[] },
): Promise<Outcome<Inspected>> {
  const type = await typeOf(path);
  if (type === null) return refuse('files.unreadable', { name });
  const kind = kindOfType(type);
  if (!kind || kind !== kindOfName(name) || (kindOfType(declared) ?? kind) !== kind)
    return refuse('files.disagrees', { name });
  if (!kinds.includes(kind)) return refuse('files.kind', { name, endings: endingsOf(kinds) });
  const found = await scan(path).catch((error: unknown) => {
    log.warn({ err: error }, 'the virus scanner did not answer; the file stays unscanned');
    return 'unscanned' as const;
  });
  if (found === 'infected') return refuse('files.infected', { name });
  return done({ type, warnings: kind === 'pdf' ? await warningsOfPdf(path) : [], scan: found });
}
