import type pg from 'pg';
import { deletableOfQueue, deletableTables } from './deletable.ts';

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
  const kept = await existing(client, 'public', [...appendOnlyTables, '_prisma_migrations']);
  const deletable = [
    ...(await existing(client, 'public', Object.keys(deletableTables))),
    ...(await existing(client, 'pgboss', [...deletableOfQueue, ...(await partitionsOfQueue(client))])),
  ];
  // In one transaction: at no moment can the application's role change what it must not.
  await client.query(`
    BEGIN;
    ${['public', 'pgboss'].map((schema) => grants(schema, role)).join('')}
    ${deletable.map((table) => `GRANT DELETE ON ${table} TO ${role};`).join('\n')}
    ${kept.map((table) => `REVOKE UPDATE ON ${table} FROM ${role};`).join('\n')}
    REVOKE INSERT ON public."_prisma_migrations" FROM ${role};
    COMMIT;
  `);
}

/** An earlier release granted DELETE of everything: it is taken back at every run, of what is there and of what is made later. */
function grants(schema: string, role: string): string {
  return `
    GRANT USAGE ON SCHEMA ${schema} TO ${role};
    REVOKE DELETE, TRUNCATE, REFERENCES, TRIGGER ON ALL TABLES IN SCHEMA ${schema} FROM ${role};
    GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA ${schema} TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} REVOKE DELETE, TRUNCATE ON TABLES FROM ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE ON TABLES TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE, SELECT ON SEQUENCES TO ${role};`;
}

async function existing(client: pg.Client, schema: string, tables: string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 AND tablename = ANY($2) ORDER BY 1',
    [schema, tables],
  );
  return rows.map(({ name }) => `${schema}.${client.escapeIdentifier(name)}`);
}

/** The queue keeps the jobs of a queue in a table of its own where it was told to. */
async function partitionsOfQueue(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = to_regclass('pgboss.job')`,
  );
  return rows.map(({ name }) => name);
}
