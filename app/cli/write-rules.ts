import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { start } from '#app/platform/database/launcher.server.ts';
import { migrate } from '#app/platform/database/migrate.server.ts';
import { writeRules } from '#app/platform/database/rules-snapshot.server.ts';

/**
 * Applies every migration to an empty database of its own, and writes down what holds there.
 * @returns whether the file changed
 * @throws with the database's own words when a migration does not apply
 */
export async function writeRulesOfMigrations(): Promise<boolean> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'rules-'));
  const database = await start({ dataDir, settings: { fsync: 'off' } });
  try {
    await migrate(database.ownerUrl, { appUrl: database.appUrl });
    return await writeRules(database.ownerUrl);
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
