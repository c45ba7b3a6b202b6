import pg from 'pg';

/**
 * Makes, on the embedded server, the role that owns the tables, the role the application works as, and their
 * database. Safe to run at every start. An administrator of an external server does the same by hand (docs/deploy).
 */
export async function makeRoles(adminUrl: string, passwords: { owner: string; app: string }): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await makeRole(client, 'yingxiongtie_owner', passwords.owner);
    await makeRole(client, 'yingxiongtie_app', passwords.app);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'yingxiongtie'");
    if (!rowCount) await client.query('CREATE DATABASE yingxiongtie OWNER yingxiongtie_owner');
    await client.query('REVOKE ALL ON DATABASE yingxiongtie FROM PUBLIC');
    await client.query('GRANT CONNECT ON DATABASE yingxiongtie TO yingxiongtie_app');
  } finally {
    await client.end();
  }
}

async function makeRole(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  const verb = rowCount ? 'ALTER' : 'CREATE';
  await client.query(
    `${verb} ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`,
  );
}
