import { type BenchData, slug } from './data.ts';
import { connections, type Measured, measurePage } from './measure.ts';
import { address } from './server.ts';
import { signIn } from './sign-in.ts';

/** Pages people wait for: one measurement each for every number of connections. */
export async function measurePages({ callId, submitted }: BenchData, seconds: number): Promise<Measured[]> {
  const organiser = await signIn('organiser1');
  const list = `/organise/calls/${callId}/submissions`;
  const pages = [
    { what: 'the public page of a call', path: `/calls/${slug}`, cookie: '' },
    { what: 'the list of 1,000, fifty on a page', path: list, cookie: organiser },
    { what: 'the list of 1,000 on one page', path: `${list}?all=1`, cookie: organiser },
    { what: 'one submission', path: `/organise/submissions/${submitted[500]}`, cookie: organiser },
  ];
  const rows: Measured[] = [];
  for (const { what, path, cookie } of pages) {
    await seeOnce(path, cookie);
    for (const count of connections)
      rows.push(await measurePage(what, `${address}${path}`, cookie, count, seconds));
  }
  return rows;
}

/** A page that is not what it should be would be measured very fast. */
async function seeOnce(path: string, cookie: string): Promise<void> {
  const response = await fetch(`${address}${path}`, { headers: { cookie }, redirect: 'manual' });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  const rows = html.match(/<tr/g)?.length ?? 0;
  console.error(`${path}: ${Math.round(html.length / 1024)} kB of HTML, ${rows} rows`);
}
