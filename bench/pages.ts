import { Client } from '#app/cli/rehearsal/client.ts';
import { submit } from '#app/competition/submission/submit.server.ts';
import { DEMO_PASSWORD } from '#prisma/seed/accounts.ts';
import { must, person } from '#prisma/seed/people.ts';
import { prepareEntries, slug } from './data.ts';
import { connections, type Measured, measurePage } from './measure.ts';
import { address } from './server.ts';

const entries = 1000;

/** The pages that many people ask for at once, on a call with 1,000 submissions. */
export async function measurePages(seconds: number): Promise<Measured[]> {
  const { callId, submissionIds } = await prepareEntries(entries);
  const owner = await person('provider1');
  for (const id of submissionIds) must(await submit(owner, id), 'submitting');
  const organiser = await Client.signedIn(address, 'organiser1@example.com', DEMO_PASSWORD);
  const provider = await Client.signedIn(address, 'provider1@example.com', DEMO_PASSWORD);
  const [first = ''] = submissionIds;
  const list = `/organise/calls/${callId}/submissions`;
  const pages: [what: string, path: string, cookie: string][] = [
    ['public page of a call', `/calls/${slug}`, ''],
    ['list of submissions, a page of them', list, organiser.cookie],
    ['list of 1,000 submissions on one page', `${list}?all=1`, organiser.cookie],
    ['one submission, for the organiser', `/organise/submissions/${first}`, organiser.cookie],
    ['one submission, for its unit', `/submissions/${first}`, provider.cookie],
  ];
  const measured: Measured[] = [];
  for (const [what, path, cookie] of pages) {
    for (const count of connections) {
      const result = await measurePage(what, `${address}${path}`, cookie, count, seconds);
      console.log(`${what}, ${count} at once: ${result.perSecond.toFixed(0)}/s`);
      measured.push(result);
    }
  }
  return measured;
}
