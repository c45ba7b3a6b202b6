import { afterAll, inject } from 'vitest';
import { makeTestDatabase } from './testing.server.ts';

// Before the test file and anything it imports: a database of its own. The code under test works as the restricted
// role; a test that attacks uses TEST_OWNER_URL (the tables' owner) or TEST_ADMIN_URL (the superuser).
const database = await makeTestDatabase(inject('testServer'));
process.env.DATABASE_URL = database.appUrl;
process.env.DATABASE_OWNER_URL = database.ownerUrl;
process.env.TEST_OWNER_URL = database.ownerUrl;
process.env.TEST_ADMIN_URL = database.adminUrl;

afterAll(async () => {
  const { disconnect } = await import('./client.server.ts');
  await disconnect();
  await database.drop();
});
