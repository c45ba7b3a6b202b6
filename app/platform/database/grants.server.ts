import type pg from 'pg';

/** Tables whose rows the application may add and read, never change or remove. Triggers say the same to the owner. */
export const appendOnlyTables = [
  'AuditEntry',
  'JournalEntry',
  'Posting',
  'PayoutAct',
  'SecondFactorProof',
  'PairwiseAnswer',
] as const;

/**
 * Gives the application's role what it works with, and no more: it cannot alter a table, nor touch the record.
 * Does nothing where owner and application are one role (a single DATABASE_URL): then only the triggers hold.
 */
export async function grantToApp(client: pg.Client, ownerUrl: string, appUrl: string): Promise<void> {
  const appRole = decodeURIComponent(new URL(appUrl).username);
  if (!appRole || appRole === decodeURIComponent(new URL(ownerUrl).username)) return;
  const role = client.escapeIdentifier(appRole);
  const kept = await existing(client, [...appendOnlyTables, '_prisma_migrations']);
  // In one transaction: at no moment can the application's role change what it must not.
  await client.query(`
    BEGIN;
    ${['public', 'pgboss'].map((schema) => grants(schema, role)).join('')}
    ${kept.map((table) => `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM ${role};`).join('\n')}
    REVOKE INSERT ON "_prisma_migrations" FROM ${role};
    COMMIT;
  `);
}

function grants(schema: string, role: string): string {
  return `
    GRANT USAGE ON SCHEMA ${schema} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE, SELECT ON SEQUENCES TO ${role};`;
}

async function existing(client: pg.Client, tables: string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename = ANY($1)",
    [tables],
  );
  return rows.map(({ name }) => client.escapeIdentifier(name));
}
