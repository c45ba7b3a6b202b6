import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCredit } from '#app/competition/fund/builders.testing.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { verifyAuditChain } from '#app/platform/audit/verify.server.ts';
import { db, pool, transaction } from '#app/platform/database/client.server.ts';
import { mailSending, sendMail } from '#app/platform/mail/send.server.ts';
import { startMail } from '#app/platform/mail/transport.server.ts';
import {
  aCallRow,
  aFund,
  aLockedSheetRow,
  anAssignmentRow,
  aProviderRow,
  aSubmissionRow,
  aVersionRow,
} from './builders.testing.ts';

/** Attacks with SQL, as the app's own database role. */
let attacker: pg.Client;
beforeAll(async () => {
  attacker = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await attacker.connect();
});
afterAll(() => attacker.end());

const attack = (sql: string, values: unknown[] = []) => attacker.query(sql, values);
const someone = { userId: 'someone', name: '某人' };

describe('1. a submission counts if and only if its receipt was given', () => {
  it('refuses a version after the deadline, by the database’s clock', async () => {
    const call = await aCallRow({ closesInMs: -1000 });
    const submission = await aSubmissionRow({ callId: call.id });
    await expect(aVersionRow(submission.id)).rejects.toThrow(/late/);
  });

  it('takes the time from the database, not from the writer', async () => {
    const call = await aCallRow();
    const submission = await aSubmissionRow({ callId: call.id });
    const version = await aVersionRow(submission.id);
    const { rows } = await attack(
      `INSERT INTO "SubmissionVersion" (id, "submissionId", number, "callVersionId", "trackKey", content, manifest, "manifestHash", "receiptNumber", "submittedById", "submittedAt")
       SELECT gen_random_uuid()::text, "submissionId", 2, "callVersionId", "trackKey", content, manifest, 'x', 'early-bird', "submittedById", '2020-01-01' FROM "SubmissionVersion" WHERE id = $1
       RETURNING "submittedAt"`,
      [version.id],
    );
    expect(Date.now() - new Date(rows[0].submittedAt).getTime()).toBeLessThan(60_000);
  });

  it('refuses to change, delete or truncate a submitted version, and to slip a file into it', async () => {
    const call = await aCallRow();
    const submission = await aSubmissionRow({ callId: call.id });
    const version = await aVersionRow(submission.id);
    await expect(
      attack(`UPDATE "SubmissionVersion" SET content = '{}' WHERE id = $1`, [version.id]),
    ).rejects.toThrow(/append-only/);
    await expect(attack(`DELETE FROM "SubmissionVersion" WHERE id = $1`, [version.id])).rejects.toThrow(
      /permission denied/,
    );
    await expect(attack(`TRUNCATE "SubmissionVersion" CASCADE`)).rejects.toThrow(/permission denied/);
    await expect(
      attack(
        `INSERT INTO "VersionFile" (id, "versionId", "fileId", slot, name, type, size, sha256) VALUES ('f', $1, 'none', 's', 'n', 't', 1, repeat('a', 64))`,
        [version.id],
      ),
    ).rejects.toThrow(/never changes/);
  });
});

describe('2. a unit leads at most as many submissions as the call allows', () => {
  it('refuses one entry too many, also when both arrive at the same moment', async () => {
    const call = await aCallRow({ maxEntriesPerLead: 1 });
    const { id: leadProviderId } = await aProviderRow();
    const entries = await Promise.all(
      [1, 2, 3].map(() => aSubmissionRow({ callId: call.id, leadProviderId })),
    );
    const outcomes = await Promise.allSettled(entries.map((e) => aVersionRow(e.id)));
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps a version with its submission, and a submission with its unit', async () => {
    const call = await aCallRow();
    const mine = await aSubmissionRow({ callId: call.id });
    const other = await aSubmissionRow({ callId: call.id });
    const version = await aVersionRow(other.id);
    await expect(
      attack(`UPDATE "Submission" SET "currentVersionId" = $1 WHERE id = $2`, [version.id, mine.id]),
    ).rejects.toThrow(/belongs to one/);
    await expect(
      attack(`UPDATE "Submission" SET "leadProviderId" = $1 WHERE id = $2`, [other.leadProviderId, mine.id]),
    ).rejects.toThrow(/keeps its call/);
  });
});

describe('3. no judge scores a solution with which they have a conflict', () => {
  it('refuses the assignment and the sheet once a conflict is known', async () => {
    const { call, submission, expert, assignment, round, version } = await anAssignmentRow();
    await db.conflict.create({
      data: {
        callId: call.id,
        expertId: expert.id,
        submissionId: submission.id,
        kind: 'employment',
        source: 'derived',
      },
    });
    await expect(db.scoreSheet.create({ data: { assignmentId: assignment.id } })).rejects.toThrow(
      /conflict of interest/,
    );
    await attack(`UPDATE "Assignment" SET "cancelledAt" = now() WHERE id = $1`, [assignment.id]);
    await expect(
      attack(
        `INSERT INTO "Assignment" (id, "roundId", "trackKey", "expertId", "submissionId", "versionId") VALUES ('again', $1, 'x', $2, $3, $4)`,
        [round.id, expert.id, submission.id, version.id],
      ),
    ).rejects.toThrow(/conflict of interest/);
  });
});

describe('4. a locked score sheet never changes', () => {
  it('refuses every update and delete, and a second sheet without a reason', async () => {
    const { assignment } = await anAssignmentRow();
    const sheet = await aLockedSheetRow(assignment.id);
    await expect(
      attack(`UPDATE "ScoreSheet" SET "totalCentipoints" = 10000 WHERE id = $1`, [sheet.id]),
    ).rejects.toThrow(/never changes/);
    await expect(attack(`UPDATE "ScoreSheet" SET state = 'draft' WHERE id = $1`, [sheet.id])).rejects.toThrow(
      /never changes/,
    );
    await expect(attack(`DELETE FROM "ScoreSheet" WHERE id = $1`, [sheet.id])).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      db.scoreSheet.create({ data: { assignmentId: assignment.id, number: 2, reopensId: sheet.id } }),
    ).rejects.toThrow(/with a reason/);
    await db.scoreSheet.create({
      data: { assignmentId: assignment.id, number: 2, reopensId: sheet.id, reopenReason: '笔误' },
    });
    expect(await db.scoreSheet.count({ where: { assignmentId: assignment.id } })).toBe(2);
  });

  it('refuses a mark after the round has closed', async () => {
    const { assignment, round } = await anAssignmentRow();
    await db.round.update({ where: { id: round.id }, data: { state: 'closed' } });
    await expect(db.scoreSheet.create({ data: { assignmentId: assignment.id } })).rejects.toThrow(
      /round is closed/,
    );
  });
});

describe('5. a ranking is on record', () => {
  it('refuses to change a stored ranking', async () => {
    const { round } = await anAssignmentRow();
    const hash = 'a'.repeat(64);
    const ranking = await db.ranking.create({
      data: {
        roundId: round.id,
        trackKey: 'x',
        configuration: {},
        input: {},
        output: {},
        inputHash: hash,
        outputHash: hash,
        createdById: 's',
      },
    });
    await expect(
      attack(`UPDATE "Ranking" SET output = '{"winner": "me"}' WHERE id = $1`, [ranking.id]),
    ).rejects.toThrow(/append-only/);
  });
});

describe('6. a fund never promises more than it holds', () => {
  const post = (
    fundId: string,
    kind: 'appropriation' | 'hold' | 'commitment',
    amountFen: bigint,
    key: string,
  ) =>
    kind === 'appropriation'
      ? aCredit(fundId, amountFen, key)
      : transaction((tx) =>
          postEntry(tx, { fundId, kind, amountFen, key: `${key}:${fundId}`, memo: 'test', actorId: null }),
        );

  it('makes exactly as many holds as there is money for, however many come at once', async () => {
    const fund = await aFund();
    await post(fund.id, 'appropriation', 3_700n, 'in');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) => post(fund.id, 'hold', 100n, `hold-${i}`)),
    );
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(37);
    const held = await db.fundAccount.findFirstOrThrow({ where: { fundId: fund.id, kind: 'held' } });
    expect(held.balanceFen).toBe(3_700n);
  });

  it('takes the same cause once', async () => {
    const fund = await aFund();
    await post(fund.id, 'appropriation', 1_000n, 'once');
    await expect(post(fund.id, 'appropriation', 1_000n, 'once')).rejects.toThrow();
  });

  it('refuses an appropriation above the cap, an unbalanced entry, and a balance set by hand', async () => {
    const fund = await aFund({ capFen: 500n });
    await expect(post(fund.id, 'appropriation', 501n, 'much')).rejects.toThrow(/cap/);
    const account = fund.accounts.find((a) => a.kind === 'available');
    await attack('BEGIN');
    await attack(
      `INSERT INTO "JournalEntry" (id, "fundId", kind, key, memo) VALUES ('lone', $1, 'appropriation', 'lone', 'x')`,
      [fund.id],
    );
    await attack(
      `INSERT INTO "Posting" (id, "entryId", "accountId", "amountFen") VALUES ('lone', 'lone', $1, 100)`,
      [account?.id],
    );
    await expect(attack('COMMIT')).rejects.toThrow(/unbalanced/);
    await expect(
      attack(`UPDATE "FundAccount" SET "balanceFen" = 999 WHERE id = $1`, [account?.id]),
    ).rejects.toThrow(/postings only/);
  });
});

describe('7. no one approves what they prepared', () => {
  it('refuses the same person on both sides of a selection', async () => {
    const { call, round } = await anAssignmentRow();
    const selection = await db.selection.create({
      data: { callId: call.id, roundId: round.id, proposedById: 'organiser-1' },
    });
    await expect(
      attack(`UPDATE "Selection" SET "decidedById" = 'organiser-1' WHERE id = $1`, [selection.id]),
    ).rejects.toThrow(/four_eyes/);
  });

  it('refuses a refusal confirmed by its proposer', async () => {
    const { submission, version } = await anAssignmentRow();
    const common = { submissionId: submission.id, versionId: version.id, decidedById: 'secretary-1' };
    const proposal = await db.screeningDecision.create({ data: { ...common, kind: 'proposeRefusal' } });
    await expect(
      db.screeningDecision.create({ data: { ...common, kind: 'confirmRefusal', proposalId: proposal.id } }),
    ).rejects.toThrow(/another person/);
  });
});

describe('8. the audit record', () => {
  it('is chained, and nobody can update, delete or truncate it, or switch its triggers off', async () => {
    for (const n of [1, 2, 3])
      await transaction((tx) =>
        audit(tx, { actor: someone, action: 'calendar.set', subject: { type: 'Test', id: String(n) } }),
      );
    expect((await verifyAuditChain()).firstBreak).toBeNull();
    await expect(attack(`UPDATE "AuditEntry" SET action = 'nothing' WHERE seq = 1`)).rejects.toThrow(
      /append-only|permission denied/,
    );
    await expect(attack(`DELETE FROM "AuditEntry"`)).rejects.toThrow(/append-only|permission denied/);
    await expect(attack(`TRUNCATE "AuditEntry"`)).rejects.toThrow(/append-only|permission denied/);
    await expect(attack(`ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL`)).rejects.toThrow(
      /must be owner|permission denied/,
    );
    await expect(attack(`SET session_replication_role = replica`)).rejects.toThrow(/permission denied/);
  });

  it('has no entry for what was rolled back, and stays whole when many write at once', async () => {
    const failing = transaction(async (tx) => {
      await audit(tx, { actor: someone, action: 'calendar.remove', subject: { type: 'Test', id: 'x' } });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        transaction((tx) =>
          audit(tx, { actor: someone, action: 'calendar.set', subject: { type: 'Test', id: String(i) } }),
        ),
      ),
    );
    expect(await db.auditEntry.count({ where: { action: 'calendar.remove' } })).toBe(0);
    expect((await verifyAuditChain()).firstBreak).toBeNull();
  });
});

describe('9. what must happen after a commit is a job of that transaction', () => {
  const letter = (subject: string) => ({ to: 'somebody@example.com', subject, text: 'text' });
  const waiting = () =>
    pool
      .query<{ name: string }>(`SELECT data->>'name' AS name FROM pgboss.job WHERE name = 'jobs'`)
      .then(({ rows }) => rows.length);

  it('leaves nothing behind when the transaction is rolled back, and one job when it commits', async () => {
    const before = await waiting();
    const failing = transaction(async (tx) => {
      await sendMail(tx, letter('never'));
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await waiting()).toBe(before);
    await transaction((tx) => sendMail(tx, letter('once')));
    expect(await waiting()).toBe(before + 1);
  });

  it('has one effect when a job is run twice, over real SMTP', async () => {
    const stop = await startMail();
    for (const _ of [1, 2]) await mailSending.handle(letter('twice'), { id: 'the-same-job' });
    expect(await db.mailboxMessage.count({ where: { subject: 'twice' } })).toBe(1);
    await stop();
  });
});
