import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWARD } from '#app/competition/announcement/builders.testing.ts';
import { aFund } from '#app/competition/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { proposeAppropriation } from '#app/competition/fund/appropriate.server.ts';
import { balancesOf } from '#app/competition/fund/balances.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { anApprovedCall, aPaidCall, aRevocation, aSlip, cameBack, confirmedBy } from '../builders.testing.ts';
import { inProcess } from '../by-hand/in-process.testing.ts';
import { aProof } from '../second-factor.testing.ts';
import { verifyLedger } from '../verify-ledger.server.ts';
import { proposeRecovery } from './recover-grant.server.ts';
import { proposeReturn } from './return-payout.server.ts';
import { decideRevocation, proposeRevocation } from './revoke-grant.server.ts';

const [clerk, second] = [aStaffActor('finance'), aStaffActor('finance')];
const organiser = aStaffActor('organiser');
let client: pg.Client;
beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
  // The application's own role: what it cannot do, nobody who took the application over can.
  client = new pg.Client({ connectionString: process.env.DATABASE_URL ?? '' });
  await client.connect();
});
afterAll(() => client.end());

/** Everything in one transaction, so that what is held at its end is tried as well. */
async function attack(...statements: string[]): Promise<void> {
  await client.query('BEGIN');
  try {
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
  } finally {
    await client.query('ROLLBACK');
  }
}
const entry = (fundId: string, kind: string, fen: bigint, from: string, to: string, grantId?: string) => {
  const id = randomUUID();
  return {
    id,
    sql: [
      `INSERT INTO "JournalEntry" (id, "fundId", kind, key, memo, "grantId", "callId") VALUES ('${id}', '${fundId}', '${kind}', '${id}', 'x', ${grantId ? `'${grantId}'` : 'NULL'},
         (SELECT e."callId" FROM "Grant" g JOIN "JournalEntry" e ON e.id = g."entryId" WHERE g.id = '${grantId}'))`,
      ...[
        [from, -fen],
        [to, fen],
      ].map(
        ([account, amount]) =>
          `INSERT INTO "Posting" (id, "entryId", "accountId", "amountFen") SELECT '${randomUUID()}', '${id}', a.id, ${amount} FROM "FundAccount" a WHERE a."fundId" = '${fundId}' AND a.kind = '${account}'`,
      ),
    ],
  };
};

describe('the database refuses what one person says', () => {
  it('no credit, recovery or cancellation stands in the ledger without a confirmed cause', async () => {
    const { fund, grant } = await aPaidCall();
    const credit = entry(fund.id, 'appropriation', 5n, 'appropriation', 'available');
    await expect(attack(...credit.sql)).rejects.toThrow(/no confirmed cause/);
    const put = must(
      await proposeAppropriation(clerk, { fundId: fund.id, amountFen: 5n, orderNumber: randomUUID() }),
    );
    const proof = await aProof(second);
    const decide = (entryId: string, by: string, proofId: string) =>
      `UPDATE "FundProposal" SET state = 'confirmed', "decidedById" = '${by}', "decidedAt" = now(), "proofId" = '${proofId}', "entryId" = '${entryId}' WHERE id = '${put}'`;
    const other = entry(fund.id, 'appropriation', 6n, 'appropriation', 'available');
    await expect(attack(...other.sql, decide(other.id, second.userId, proof))).rejects.toThrow(
      /no confirmed cause/,
    );
    const own = await aProof(clerk);
    await expect(attack(...credit.sql, decide(credit.id, clerk.userId, own))).rejects.toThrow(/four_eyes/);
    await expect(attack(...credit.sql, decide(credit.id, second.userId, own))).rejects.toThrow(
      /second factor/,
    );
    for (const [kind, from, to] of [
      ['recovery', 'paid', 'available'],
      ['cancellation', 'committed', 'available'],
      ['payment', 'committed', 'paid'],
      ['return', 'paid', 'committed'],
    ] as const)
      await expect(attack(...entry(fund.id, kind, 1n, from, to, grant.id).sql)).rejects.toThrow(
        /no confirmed cause/,
      );
    expect((await verifyLedger()).firstBreak).toBeNull();
  });

  it('an order is not paid, failed or returned, nor an award revoked, by an update', async () => {
    const approved = await anApprovedCall();
    const paid = await aPaidCall();
    const proof = await aProof(second);
    const act = (payoutId: string, kind: string, from: string, to: string) =>
      `INSERT INTO "PayoutAct" (id, "payoutId", kind, "from", "to", "actorId", reason, "proofId") VALUES ('${randomUUID()}', '${payoutId}', '${kind}', '${from}', '${to}', '${second.userId}', 'x', '${proof}')`;
    const pay = entry(approved.fund.id, 'payment', AWARD, 'committed', 'paid', approved.grant.id);
    await expect(
      attack(
        ...pay.sql,
        act(approved.payoutId, 'bankPaid', 'approved', 'paid'),
        `UPDATE "Payout" SET state = 'paid', "paidOn" = '2026-01-12', "bankReference" = 'x', "entryId" = '${pay.id}' WHERE id = '${approved.payoutId}'`,
      ),
    ).rejects.toThrow(/by an act on record/);
    await expect(
      attack(
        act(approved.payoutId, 'bankFailed', 'approved', 'failed'),
        `UPDATE "Payout" SET state = 'failed', "failureReason" = 'x' WHERE id = '${approved.payoutId}'`,
      ),
    ).rejects.toThrow(/by an act on record/);
    const back = entry(paid.fund.id, 'return', AWARD, 'paid', 'committed', paid.grant.id);
    await expect(
      attack(
        ...back.sql,
        act(paid.payoutId, 'returned', 'paid', 'returned'),
        `UPDATE "Payout" SET state = 'returned', "returnedAt" = now(), "returnedById" = '${second.userId}', "returnReason" = 'x', "returnEntryId" = '${back.id}' WHERE id = '${paid.payoutId}'`,
      ),
    ).rejects.toThrow(/by an act on record/);
    await expect(
      attack(
        `UPDATE "Grant" SET state = 'revoked', "revokedAt" = now(), "revokedById" = 'x', "revokedReason" = 'x' WHERE id = '${paid.grant.id}'`,
      ),
    ).rejects.toThrow(/two people/);
    await aRevocation(paid.grant.id, '取消资格');
    await expect(
      attack(
        `UPDATE "Grant" SET state = 'paid', "revokedAt" = NULL, "revokedById" = NULL, "revokedReason" = '' WHERE id = '${paid.grant.id}'`,
      ),
    ).rejects.toThrow(/stays revoked|stays on record|does not go/);
  });

  it('a proposal keeps what was put down, is decided once, and never vanishes', async () => {
    const { grant, payoutId, fund } = await aPaidCall();
    const id = must(await proposeReturn(clerk, payoutId, cameBack(AWARD), aSlip));
    for (const statement of [
      `UPDATE "FundProposal" SET "amountFen" = 1 WHERE id = '${id}'`,
      `UPDATE "FundProposal" SET "proposedById" = '${second.userId}' WHERE id = '${id}'`,
      `UPDATE "FundProposal" SET "carriedOver" = true WHERE id = '${id}'`,
      `UPDATE "FundProposal" SET "entryId" = (SELECT id FROM "JournalEntry" LIMIT 1) WHERE id = '${id}'`,
      `UPDATE "FundProposal" SET state = 'confirmed', "decidedById" = 'x', "decidedAt" = now() WHERE id = '${id}'`,
      `DELETE FROM "FundProposal"`,
      `TRUNCATE "FundProposal"`,
      `INSERT INTO "FundProposal" (id, kind, state, "fundId", "amountFen", reference, "proposedById", "carriedOver") VALUES ('x', 'appropriation', 'confirmed', '${fund.id}', 1, 'x', 'x', true)`,
      `INSERT INTO "FundProposal" (id, kind, "fundId", "grantId", "payoutId", "amountFen", reason, "proposedById") VALUES ('x', 'return', '${fund.id}', '${grant.id}', '${payoutId}', ${AWARD}, 'no slip', 'x')`,
      `INSERT INTO "FundProposal" (id, kind, "fundId", "grantId", "amountFen", reason, "proposedById") VALUES ('x', 'recovery', '${fund.id}', '${grant.id}', 1, 'not revoked', 'x')`,
    ])
      await expect(attack(statement), statement).rejects.toThrow(
        /never|second factor|permission denied|proposed first|slip|when its proposal|must be owner/,
      );
  });
});

describe('eight at the same moment, and killed between any two statements', () => {
  it('a recovery counts once, and two parts together are never more than was paid', async () => {
    const { fund, grant } = await aPaidCall();
    await aRevocation(grant.id, '取消资格');
    const proposalId = must(await proposeRecovery(clerk, grant.id, cameBack(AWARD / 2n), aSlip));
    const proofId = await aProof(second);
    const task = { kind: 'decide', what: 'recovery', actor: second, proposalId, proofId } as const;
    const state = async () => (await db.fundProposal.findUniqueOrThrow({ where: { id: proposalId } })).state;
    for (let killBefore = 4; killBefore < 40; killBefore += 5) {
      const answer = await inProcess<Outcome<null>>({ ...task, killBefore });
      const paid = (await balancesOf(fund.id)).paid;
      // Either all of it happened or nothing did.
      expect([await state(), paid]).toEqual(paid === AWARD ? ['proposed', AWARD] : ['confirmed', AWARD / 2n]);
      if (answer !== null || paid !== AWARD) break;
    }
    await inProcess<Outcome<null>>(task);
    expect(await state()).toBe('confirmed');
    expect(await balancesOf(fund.id)).toMatchObject({ paid: AWARD / 2n, available: 8n * AWARD + AWARD / 2n });
    expect((await verifyLedger()).firstBreak).toBeNull();
  }, 240_000);

  it('eight decide one revocation: it is revoked once, its money freed once, its unit told once', async () => {
    const { fund, grant, owner } = await anApprovedCall();
    const others = Array.from({ length: 8 }, () => aStaffActor('organiser'));
    const proposalId = must(await proposeRevocation(organiser, grant.id, '取消资格'));
    const told = await Promise.all(
      others.map(async (other) => decideRevocation(other, proposalId, await confirmedBy(other))),
    );
    expect(told.filter((o) => o.ok)).toHaveLength(1);
    expect(await balancesOf(fund.id)).toMatchObject({ available: 9n * AWARD, committed: AWARD });
    expect(await db.auditEntry.count({ where: { action: 'award.revoke', subjectId: grant.id } })).toBe(1);
    expect(owner.userId).not.toBe('');
    expect((await verifyLedger()).firstBreak).toBeNull();
  });
});

it('a fund takes no credit that nobody confirmed, however often it is put down', async () => {
  const fund = await aFund();
  const order = { fundId: fund.id, amountFen: 1n, orderNumber: randomUUID() };
  const put = await Promise.all(Array.from({ length: 8 }, () => proposeAppropriation(clerk, order)));
  expect(put.filter((o) => o.ok)).toHaveLength(1);
  expect(await balancesOf(fund.id)).toMatchObject({ available: 0n });
});
