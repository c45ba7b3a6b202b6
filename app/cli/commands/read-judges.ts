import { existsSync } from 'node:fs';
import { InputError, readCsv } from './input.ts';

/** What is known of the judges beside their pairs, in the order of `judges`; null where nothing is said of it. */
export interface JudgeTable {
  unitOf: Int32Array | null;
  senior: Uint8Array | null;
  capacity: Int32Array | null;
}

/**
 * Reads judge and any of unit, senior and capacity. A judge that the file leaves out has no unit, is not senior, and takes
 * `capacity`; an empty capacity means the same.
 * @throws InputError naming the file, the line and what is wrong
 */
export async function readJudges(
  file: string | undefined,
  judges: readonly string[],
  capacity: number | null,
): Promise<JudgeTable> {
  const most = new Int32Array(judges.length).fill(capacity ?? 2 ** 31 - 1);
  if (file === undefined) return { unitOf: null, senior: null, capacity: capacity === null ? null : most };
  if (!existsSync(file)) throw new InputError(`${file}: there is no such file`);
  const places = new Map(judges.map((name, i) => [name, i]));
  const unitOf = new Int32Array(judges.length).fill(-1);
  const senior = new Uint8Array(judges.length);
  const units = new Map<string, number>();
  const seen = new Set<string>();
  let limited = capacity !== null;
  await readCsv(
    file,
    { required: ['judge'], optional: ['unit', 'senior', 'capacity'] },
    ([judge = '', unit = '', isSenior = '', own = '']) => {
      const at = places.get(judge);
      if (at === undefined) throw new InputError(`the judge "${judge}" is in no pair`);
      if (seen.has(judge)) throw new InputError(`the judge "${judge}" is there twice`);
      seen.add(judge);
      if (!['', '0', '1'].includes(isSenior))
        throw new InputError(`senior must be 0 or 1, not "${isSenior}"`);
      if (!/^\d{0,6}$/.test(own)) throw new InputError(`the capacity must be a whole number, not "${own}"`);
      if (unit !== '') {
        if (!units.has(unit)) units.set(unit, units.size);
        unitOf[at] = units.get(unit) as number;
      }
      senior[at] = isSenior === '1' ? 1 : 0;
      if (own !== '') {
        most[at] = Number(own);
        limited = true;
      }
    },
  );
  return { unitOf: units.size > 0 ? unitOf : null, senior, capacity: limited ? most : null };
}
