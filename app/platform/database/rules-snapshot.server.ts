import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { prismaFolder } from './migration-files.server.ts';

/** The file that shows what the database holds beside its tables, as it stands after every migration. */
export const rulesFile = (folder = prismaFolder): string =>
  path.join(folder, 'migrations', 'rules.snapshot.sql');

const head = `-- What the database itself holds, after every migration: checks, row security, triggers and the functions they call.
-- Written by \`npm run db -- new NAME\` and \`npm run db -- rules\`, to be read and compared; nothing runs it.
-- What the error codes mean: docs/architecture.md.
`;

const checks = `
  SELECT c.conrelid::regclass::text AS "of", c.conname AS name,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s;', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) AS sql
  FROM pg_constraint c WHERE c.contype = 'c' AND c.connamespace = 'public'::regnamespace`;

const policies = `
  SELECT p.polrelid::regclass::text AS "of", p.polname AS name,
    format('CREATE POLICY %I ON %s USING (%s)%s;', p.polname, p.polrelid::regclass, pg_get_expr(p.polqual, p.polrelid),
      CASE WHEN p.polwithcheck IS NULL THEN '' ELSE format(' WITH CHECK (%s)', pg_get_expr(p.polwithcheck, p.polrelid)) END) AS sql
  FROM pg_policy p JOIN pg_class t ON t.oid = p.polrelid WHERE t.relnamespace = 'public'::regnamespace`;

const triggers = `
  SELECT t.tgrelid::regclass::text AS "of", t.tgname AS name, pg_get_triggerdef(t.oid) || ';' AS sql
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace`;

const functions = `
  SELECT '' AS "of", p.oid::regprocedure::text AS name, rtrim(pg_get_functiondef(p.oid), E'\\n ') || ';' AS sql
  FROM pg_proc p
  WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`;

type Row = { of: string; name: string; sql: string };

/** Reads the checks, policies, triggers and functions of a database, ordered by table and name. @param url of the owner, or who may read the catalogue */
export async function readRules(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const rows = async (query: string) => {
      const { rows } = await client.query<Row>(
        `SELECT * FROM (${query}) q ORDER BY "of" COLLATE "C", name COLLATE "C"`,
      );
      return rows;
    };
    const ofTables = [...(await rows(checks)), ...(await rows(policies)), ...(await rows(triggers))];
    const tables = [...new Set(ofTables.map((row) => row.of))].sort();
    const parts = tables.map((table) =>
      [`-- ${table}`, ...ofTables.filter((row) => row.of === table).map(({ sql }) => sql)].join('\n'),
    );
    return `${[head.trimEnd(), ...parts, ...(await rows(functions)).map(({ sql }) => sql)].join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}

/** Writes the file anew. @returns whether it changed */
export async function writeRules(url: string, folder = prismaFolder): Promise<boolean> {
  const file = rulesFile(folder);
  const rules = await readRules(url);
  if (existsSync(file) && readFileSync(file, 'utf8') === rules) return false;
  writeFileSync(file, rules);
  return true;
}
