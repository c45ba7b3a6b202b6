import '#app/platform/config/environment.server.ts';
import { start } from '#app/platform/database/launcher.server.ts';

/** Works on the database DATABASE_URL names, else on the embedded one, beside a running application if there is one. */
export async function withDatabase<T>(work: (ownerUrl: string, appUrl: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL;
  if (given) return work(process.env.DATABASE_OWNER_URL || given, given);
  const { ownerUrl, appUrl, stop } = await start({ share: true });
  try {
    return await work(ownerUrl, appUrl);
  } finally {
    await stop();
  }
}
