import pg from 'pg';

/** Names that people have typed, or will: what each of them breaks is another program's rule. */
export const oddNames: readonly string[] = [
  '"引号","逗号"；研究院',
  "O'Brien & <b>川大</b> \\ 实验室",
  '👩‍🔬机器人🚀公司',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '𠮷㛃𬺈科技',
  'שלום مرحبا 混排',
  ['{{name}} $', '{1} %00 &amp;'].join(''),
  '很'.repeat(190),
];

/** Where names stand: what a unit, a person and a solution are called, and what files and funds are. */
const places: readonly [table: string, column: string, sql: string][] = [
  ['Provider', 'name', 'name = $1'],
  ['Provider', 'nameEn', '"nameEn" = $1'],
  ['Submission', 'title', 'title = left($1, 120)'],
  ['User', 'name', 'name = left($1, 100)'],
  ['Expert', 'name', 'name = left($1, 60)'],
  ['Expert', 'unitName', '"unitName" = left($1, 200)'],
  ['StoredFile', 'name', `name = left($1, 190) || '.pdf'`],
  ['Fund', 'name', 'name = left($1, 100)'],
];

/** Gives everything of a database an odd name, one after the other, past its triggers: who typed them once is not asked again. */
export async function nameOddly(adminUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  let named = 0;
  try {
    await client.query('SET session_replication_role = replica');
    for (const [table, column, set] of places) {
      const { rows } = await client.query<{ id: string }>(`SELECT id FROM "${table}" ORDER BY id`);
      for (const [at, { id }] of rows.entries()) {
        // Two of the same name are no two names: what comes around again is numbered.
        const round = Math.floor(at / oddNames.length);
        const name = `${oddNames[at % oddNames.length]}${round > 0 ? ` ${round}` : ''}`;
        const { rowCount } = await client.query(`UPDATE "${table}" SET ${set} WHERE id = $2`, [name, id]);
        named += rowCount ?? 0;
      }
      if (rows.length === 0) throw new Error(`there is no ${table} whose ${column} could be odd`);
    }
  } finally {
    await client.end();
  }
  return named;
}

/** Puts an award into a state, past its triggers, to see what is shown of it then. */
export async function putGrant(adminUrl: string, grantId: string, state: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(
      `UPDATE "Grant" SET state = $1::text::"GrantState",
         "suspendedAt" = CASE WHEN $1::text = 'suspended' THEN now() END,
         "suspendedById" = CASE WHEN $1::text = 'suspended' THEN 'demo-organiser1' END,
         "suspendedReason" = CASE WHEN $1::text = 'suspended' THEN '核查中' ELSE '' END,
         "suspendedFrom" = CASE WHEN $1::text = 'suspended' THEN 'paid'::"GrantState" END,
         "revokedAt" = CASE WHEN $1::text = 'revoked' THEN now() END,
         "revokedById" = CASE WHEN $1::text = 'revoked' THEN 'demo-organiser1' END,
         "revokedReason" = CASE WHEN $1::text = 'revoked' THEN '核查属实' ELSE '' END
       WHERE id = $2`,
      [state, grantId],
    );
  } finally {
    await client.end();
  }
}
