import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { InputError, readCsv } from './input.ts';

/** Pairs of judge and solution as one column each; a pair that is not there has affinity 0 and no conflict. */
export interface PairTable {
  judges: string[];
  solutions: string[];
  affinity: Float64Array;
  barred: Uint8Array;
}

const columns = ['judge', 'solution', 'affinity', 'conflict'];
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads judge, solution, affinity and conflict. Lines without a quote are cut at their commas, millions of them in
 * seconds; a file with quotes goes through the full CSV reader.
 * @throws InputError naming the file, the line and what is wrong
 */
export async function readPairs(file: string): Promise<PairTable> {
  if (!existsSync(file)) throw new InputError(`${file}: there is no such file`);
  const rows = new Rows(file);
  if (!readPlain(file, rows)) {
    rows.clear();
    await readCsv(file, { required: columns }, (values, line) => rows.add(values, line));
  }
  return rows.table();
}

/** @returns false when the file has a quote, and must be read otherwise */
function readPlain(file: string, rows: Rows): boolean {
  const handle = openSync(file, 'r');
  const chunk = Buffer.allocUnsafe(1 << 20);
  let rest = Buffer.alloc(0);
  let places: number[] | null = null;
  let line = 0;
  const values = ['', '', '', ''];
  const take = (text: string) => {
    line++;
    const cells = (line === 1 ? text.replace(/^\uFEFF/, '') : text).trimEnd();
    if (cells === '') return;
    const parts = cells.split(',');
    if (!places) {
      places = placesOf(file, parts);
      return;
    }
    if (parts.length < places.length)
      throw new InputError(`${file}:${line}: ${places.length} values are needed, ${parts.length} are there`);
    for (let i = 0; i < 4; i++) values[i] = (parts[places[i] as number] ?? '').trim();
    rows.add(values, line, file);
  };
  try {
    for (;;) {
      const size = readSync(handle, chunk, 0, chunk.length, null);
      const part = chunk.subarray(0, size);
      if (part.includes(0x22)) return false;
      const block = Buffer.concat([rest, part]);
      const end = size === 0 ? block.length : block.lastIndexOf(0x0a) + 1;
      const text = block.toString('utf8', 0, end);
      rest = Buffer.from(block.subarray(end));
      const lines = text.split('\n');
      if (text.endsWith('\n') || text === '') lines.pop();
      lines.forEach(take);
      if (size === 0) break;
    }
  } finally {
    closeSync(handle);
  }
  if (!places) throw new InputError(`${file}: the file is empty; a header row is needed`);
  return true;
}

function placesOf(file: string, header: string[]): number[] {
  const names = header.map((name) => name.trim());
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new InputError(`${file}:1: the header lacks ${missing.map((name) => `"${name}"`).join(', ')}`);
  return columns.map((name) => names.indexOf(name));
}

/** Rows as they come, in columns that grow: three million objects would not fit beside the rest. */
class Rows {
  private readonly file: string;
  private readonly judge = new Map<string, number>();
  private readonly solution = new Map<string, number>();
  private count = 0;
  private places = new Int32Array(3 * 4096);
  private affinities = new Float64Array(4096);
  private conflicts = new Uint8Array(4096);

  constructor(file: string) {
    this.file = file;
  }

  clear(): void {
    this.judge.clear();
    this.solution.clear();
    this.count = 0;
  }

  /** @param file is named in a refusal when the caller does not name it itself */
  add(
    [judge = '', solution = '', affinity = '', conflict = '']: string[],
    line: number,
    file?: string,
  ): void {
    const wrong = wrongWith(judge, solution, affinity, conflict);
    if (wrong) throw new InputError(file ? `${file}:${line}: ${wrong}` : wrong);
    const at = this.count++;
    if (at === this.affinities.length) this.grow();
    this.places[3 * at] = numberOf(this.judge, judge);
    this.places[3 * at + 1] = numberOf(this.solution, solution);
    this.places[3 * at + 2] = line;
    this.affinities[at] = Number(affinity);
    this.conflicts[at] = conflict === '1' ? 1 : 0;
  }

  /** Judges and solutions in the order of their names, so that the order of rows makes no difference. */
  table(): PairTable {
    const judges = [...this.judge.keys()].sort();
    const solutions = [...this.solution.keys()].sort();
    const judgeAt = placesOfNames(judges, this.judge);
    const solutionAt = placesOfNames(solutions, this.solution);
    const size = judges.length * solutions.length;
    const affinity = new Float64Array(size);
    const barred = new Uint8Array(size);
    const seen = new Uint8Array(size);
    for (let i = 0; i < this.count; i++) {
      const j = judgeAt[this.places[3 * i] as number] as number;
      const s = solutionAt[this.places[3 * i + 1] as number] as number;
      const at = s * judges.length + j;
      if (seen[at])
        throw new InputError(
          `${this.file}:${this.places[3 * i + 2]}: the pair of judge "${judges[j]}" and solution "${solutions[s]}" is there twice`,
        );
      seen[at] = 1;
      affinity[at] = this.affinities[i] as number;
      barred[at] = this.conflicts[i] as number;
    }
    return { judges, solutions, affinity, barred };
  }

  private grow(): void {
    const places = new Int32Array(this.places.length * 2);
    places.set(this.places);
    this.places = places;
    const affinities = new Float64Array(this.affinities.length * 2);
    affinities.set(this.affinities);
    this.affinities = affinities;
    const conflicts = new Uint8Array(this.conflicts.length * 2);
    conflicts.set(this.conflicts);
    this.conflicts = conflicts;
  }
}

function wrongWith(judge: string, solution: string, affinity: string, conflict: string): string | null {
  if (judge === '') return 'the judge is empty';
  if (solution === '') return 'the solution is empty';
  if (!decimal.test(affinity) || !Number.isFinite(Number(affinity)))
    return `the affinity must be a number, not "${affinity}"`;
  if (conflict !== '0' && conflict !== '1') return `the conflict must be 0 or 1, not "${conflict}"`;
  return null;
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}

function placesOfNames(names: string[], numbers: Map<string, number>): Int32Array {
  const places = new Int32Array(names.length);
  names.forEach((name, i) => {
    places[numbers.get(name) as number] = i;
  });
  return places;
}
