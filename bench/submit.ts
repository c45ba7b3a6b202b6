import { Client } from '#app/cli/rehearsal/client.ts';
import { DEMO_PASSWORD } from '#prisma/seed/accounts.ts';
import { prepareEntries } from './data.ts';
import { connections, type Measured, measureEach } from './measure.ts';
import { address } from './server.ts';

const perRun = 240;

/** Submitting by the form that people use: check, freeze, hash, number, receipt, audit, mail. */
export async function measureSubmitting(): Promise<Measured[]> {
  const { submissionIds } = await prepareEntries(perRun * connections.length);
  const owner = await Client.signedIn(address, 'provider1@example.com', DEMO_PASSWORD);
  const measured: Measured[] = [];
  for (const [run, count] of connections.entries()) {
    const mine = submissionIds.slice(run * perRun, (run + 1) * perRun);
    measured.push(
      await measureEach('submitting', mine, count, async (id) => {
        const to = await owner.post(`/submissions/${id}/check`, {});
        if (!to.includes('/receipt/')) throw new Error(`no receipt for ${id}`);
      }),
    );
  }
  return measured;
}
