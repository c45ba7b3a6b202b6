import { withDatabase } from '../with-database.ts';

/** Runs a query of the application on the database at hand, and closes its connections. */
export async function asApplication<T>(work: () => Promise<T>): Promise<T> {
  return withDatabase(async (_ownerUrl, appUrl) => {
    process.env.DATABASE_URL = appUrl;
    const { disconnect } = await import('#app/platform/database/client.server.ts');
    try {
      return await work();
    } finally {
      await disconnect();
    }
  });
}
