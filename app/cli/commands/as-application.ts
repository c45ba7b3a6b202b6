import { status } from '#app/platform/database/status.server.ts';
import { withDatabase } from '../with-database.ts';
import { InputError } from './input.ts';

/** Runs a query of the application on the database at hand, and closes its connections. `work` is told who owns the tables. */
export async function asApplication<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  return withDatabase(async (ownerUrl, appUrl) => {
    process.env.DATABASE_URL = appUrl;
    const { pending } = await status(appUrl);
    if (pending.length > 0)
      throw new InputError(
        `The database lacks ${pending.length} migrations. Run first: npm run db -- migrate (or start the application once)`,
      );
    const { disconnect } = await import('#app/platform/database/client.server.ts');
    try {
      return await work(ownerUrl);
    } finally {
      await disconnect();
    }
  });
}
