import type pg from 'pg';
import { sealedColumns } from './reseal.server.ts';
import { keyIds, opens } from './seal.server.ts';

/** A key that values in the database are sealed under and that is not among the settings. */
export interface MissingKey {
  id: string;
  /** `Table.column`, and how many values */
  where: Record<string, number>;
}

/** Looks under which keys the values in the database are sealed. @returns those that the settings lack, none when all is well */
export async function missingKeys(client: Pick<pg.Pool, 'query'>): Promise<MissingKey[]> {
  const known = new Set(keyIds());
  const missing = new Map<string, Record<string, number>>();
  for (const [table, column] of sealedColumns) {
    const { rows } = await client.query<{ id: string; values: number; example: string }>(
      `SELECT CASE WHEN "${column}" LIKE 'v2.%' THEN split_part("${column}", '.', 2) ELSE 'v1' END AS id, count(*)::int AS values, min("${column}") AS example
       FROM "${table}" WHERE "${column}" LIKE 'v1.%' OR "${column}" LIKE 'v2.%' GROUP BY 1`,
    );
    for (const { id, values, example } of rows) {
      if (id === 'v1' ? opens(example) : known.has(id)) continue;
      missing.set(id, { ...missing.get(id), [`${table}.${column}`]: values });
    }
  }
  return [...missing].map(([id, where]) => ({ id, where }));
}

/** What to tell the operator, in one line a key. */
function sayMissing(missing: readonly MissingKey[]): string {
  return missing
    .map(({ id, where }) => {
      const places = Object.entries(where).map(([place, values]) => `${values} in ${place}`);
      const name = id === 'v1' ? 'an early key without an id' : `the key ${id}`;
      return `The database holds values sealed under ${name} (${places.join(', ')}), but the settings have only ${keyIds().join(', ')}. Put the right key into ENCRYPTION_KEY, or that key into ENCRYPTION_KEYS_OLD.`;
    })
    .join('\n');
}

/** @throws with that line when a key is missing, before anything is sealed under another */
export async function refuseForeignKeys(client: Pick<pg.Pool, 'query'>): Promise<void> {
  const missing = await missingKeys(client);
  if (missing.length > 0) throw new Error(sayMissing(missing));
}
