import type pg from 'pg';

/**
 * Days that cannot be waited for: the owner of the tables moves a date that a trigger keeps, with that trigger switched off for this one
 * statement. For rehearsals, the demonstration and tests; the application's role cannot do it.
 */
export async function despiteTrigger(
  owner: pg.Client,
  { table, trigger }: { table: string; trigger: string },
  sql: string,
  values: unknown[] = [],
): Promise<void> {
  await owner.query('BEGIN');
  try {
    await owner.query(`ALTER TABLE "${table}" DISABLE TRIGGER "${trigger}"`);
    await owner.query(sql, values);
    await owner.query(`ALTER TABLE "${table}" ENABLE TRIGGER "${trigger}"`);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}
