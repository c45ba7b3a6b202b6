import type { BenchData } from './data.ts';
import { connections, type Measured, measureEach } from './measure.ts';
import { address } from './server.ts';
import { signIn } from './sign-in.ts';

/** Submits complete drafts over HTTP, as the button does: frozen, receipt given, chained in the audit, mail enqueued. */
export async function measureSubmitting({ drafts }: BenchData): Promise<Measured[]> {
  const accounts = [...new Set(drafts.map(({ owner }) => owner))];
  const cookies = new Map(
    await Promise.all(accounts.map(async (owner) => [owner, await signIn(owner)] as const)),
  );
  const each = Math.floor(drafts.length / connections.length);
  const rows: Measured[] = [];
  for (const [index, count] of connections.entries()) {
    const items = drafts.slice(index * each, (index + 1) * each);
    rows.push(
      await measureEach('submitting', items, count, async ({ id, owner }) => {
        const response = await fetch(`${address}/submissions/${id}/check`, {
          method: 'POST',
          headers: { Origin: address, cookie: cookies.get(owner) ?? '' },
          body: new URLSearchParams({ intent: 'submit' }),
          redirect: 'manual',
        });
        await response.arrayBuffer();
        if (!response.headers.get('location')?.includes('/receipt/'))
          throw new Error(`answered ${response.status}`);
      }),
    );
  }
  return rows;
}
