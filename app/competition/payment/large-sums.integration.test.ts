import { expect, it } from 'vitest';
import { aFund } from '#app/competition/builders.testing.ts';
import { balancesOf } from '#app/competition/fund/balances.server.ts';
import { aCredit } from '#app/competition/fund/builders.testing.ts';
import type { EntryKind } from '#app/competition/fund/ledger.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { verifyLedger } from './verify-ledger.server.ts';

/** The most a balance can hold, in fen: some 9.2 million million million. */
const MOST = 2n ** 63n - 1n;

it('a fund keeps the largest sum there can be to the fen, and lets no fen more in, wherever it is added', async () => {
  const fund = await aFund({ capFen: MOST });
  let number = 0;
  const post = (kind: EntryKind, amountFen: bigint) => {
    if (kind === 'appropriation') return aCredit(fund.id, amountFen);
    number += 1;
    const entry = { fundId: fund.id, memo: '', actorId: null, key: `${fund.id}:${number}` };
    return transaction((tx) => postEntry(tx, { ...entry, kind, amountFen }));
  };
  await post('appropriation', MOST - 1n);
  await post('appropriation', 1n);
  await expect(post('appropriation', 1n)).rejects.toThrow(/out of range|above the cap/);
  await post('hold', MOST);
  await expect(post('hold', 1n)).rejects.toThrow(/never_promises_more/);
  await post('commitment', MOST - 7n);
  // Money is paid by an order and not without one, of this sum as of any other.
  await expect(post('payment', MOST - 7n)).rejects.toThrow(/no confirmed cause/);
  expect(await balancesOf(fund.id)).toEqual({
    appropriation: -MOST,
    available: 0n,
    held: 7n,
    committed: MOST - 7n,
    paid: 0n,
  });
  const { balances } = await verifyLedger();
  expect(balances[fund.key]).toMatchObject({
    appropriation: (-MOST).toString(),
    committed: (MOST - 7n).toString(),
  });
});
