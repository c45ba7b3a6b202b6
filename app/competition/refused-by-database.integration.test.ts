import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCallInPublicity, endPublicity } from '#app/competition/announcement/builders.testing.ts';
import { amendCall } from '#app/competition/call/amend-call.server.ts';
import { aPublishedCall, must } from '#app/competition/call/builders.testing.ts';
import { saveDraft } from '#app/competition/call/save-draft.server.ts';
import { roundLife } from '#app/competition/panel/round/round-life.ts';
import { confirmAccount } from '#app/competition/payment/account/confirm-account.server.ts';
import {
  anApprovedOrder,
  anAwardedCall,
  aPaidCall,
  threeOfFinance,
} from '#app/competition/payment/builders.testing.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import { aStaffRole, theSecadmin } from '#app/platform/access/staff.testing.ts';
import { asOwner } from '#app/platform/database/as-owner.testing.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { refusedByDatabase } from '#app/platform/database/refused-by-database.server.ts';
import { statesOf, stepsOf } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { walkTo } from '#app/platform/lifecycle/walk.testing.ts';
import { done } from '#app/platform/outcome.ts';
import {
  aCallRow,
  aFund,
  aLockedSheetRow,
  anAssignmentRow,
  anExpertRow,
  aSubmissionRow,
} from './builders.testing.ts';
import { lifecycles } from './lifecycles.ts';

/** SQL as the application's own role: what a fault in the code, or an injected statement, could do. */
const attacker = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(async () => {
  await attacker.connect();
});
afterAll(() => attacker.end());

/** `done`, or the state with which the database refused. */
const attack = (sql: string, values: unknown[] = []): Promise<string> =>
  attacker.query(sql, values).then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'refused',
  );
const set = (table: string, what: string, id: string, values: unknown[] = []) =>
  attack(`UPDATE "${table}" SET ${what} WHERE id = $1`, [id, ...values]);

describe('a round goes forward', () => {
  it('is not opened again once closed, nor closed before it was open, nor set up anew', async () => {
    const { round } = await anAssignmentRow();
    expect(await set('Round', `state = 'setup'`, round.id)).toBe('YX030');
    expect(await set('Round', `state = 'closed', "closedAt" = now()`, round.id)).toBe('done');
    expect(await set('Round', `state = 'open'`, round.id)).toBe('YX030');
    expect(await set('Round', `"closedAt" = now() - interval '1 day'`, round.id)).toBe('YX010');
    const { id: callId } = await aCallRow();
    const setup = await db.round.create({
      data: { callId, number: 1, blind: true, callVersionId: 'v', configuration: {}, createdById: 's' },
    });
    expect(await set('Round', `state = 'closed'`, setup.id)).toBe('YX030');
  });

  it('keeps its rules, its call and its blindness', async () => {
    const { round } = await anAssignmentRow();
    for (const what of [
      `configuration = '{"ranking": {}}'`,
      'blind = NOT blind',
      'number = 9',
      `"callVersionId" = 'x'`,
    ])
      expect(await set('Round', what, round.id), what).toBe('YX010');
  });
});

describe('a call holds what its newest version says', () => {
  it('refuses another deadline, number of entries, blindness or fund without a version that says so', async () => {
    const { call } = await aPublishedCall();
    const fund = await aFund();
    for (const what of [
      `"submissionDeadline" = now() + interval '1 year'`,
      `"submissionDeadline" = now() - interval '1 second'`,
      `"submissionDeadline" = NULL`,
      `"opensAt" = now() + interval '1 day'`,
      '"maxEntriesPerLead" = 50',
      'blind = NOT blind',
      `"fundId" = '${fund.id}'`,
      `"currentVersionId" = NULL`,
      '"publishedAt" = now()',
      '"lastNumber" = -1',
      `slug = 'other'`,
    ])
      expect(await set('Call', what, call.id), what).toBe('YX010');
    expect(await set('Call', `state = 'draft'`, call.id)).toBe('YX030');
    expect(await set('Call', `state = 'closed'`, call.id)).toBe('done');
    expect(await set('Call', `state = 'published'`, call.id)).toBe('YX030');
  });

  it('moves its deadline by an amendment, and not once the review has begun', async () => {
    const { call, content, organiser } = await aPublishedCall();
    const amend = async (days: number, from: number) => {
      const submissionDeadline = new Date(Date.now() + days * 86_400_000).toISOString();
      const timetable = {
        ...content.timetable,
        submissionDeadline,
        reviewUntil: new Date(Date.now() + (days + 30) * 86_400_000).toISOString(),
      };
      const draft = { ...content, timetable };
      const { revision } = must(
        await saveDraft(organiser, { callId: call.id, revision: from, content: draft }),
      );
      return {
        submissionDeadline,
        outcome: await amendCall(organiser, { callId: call.id, revision, reason: '延期' }),
      };
    };
    const { submissionDeadline, outcome } = await amend(50, call.draftRevision);
    must(outcome);
    const amended = await db.call.findUniqueOrThrow({ where: { id: call.id } });
    expect(amended.submissionDeadline?.toISOString()).toBe(submissionDeadline);
    const { id: roundId } = await db.round.create({
      data: {
        callId: call.id,
        number: 1,
        blind: false,
        callVersionId: amended.currentVersionId ?? '',
        configuration: {},
        createdById: 's',
      },
    });
    await walkTo(db, roundLife, roundId, 'open');
    const version = `INSERT INTO "CallVersion" (id, "callId", number, content, "contentHash", changes, "publishedById")
      SELECT 'forged-' || "callId", "callId", number + 1, jsonb_set(content, '{timetable,submissionDeadline}', '"2099-01-01T00:00:00.000Z"'), 'x', '[]', 'x'
      FROM "CallVersion" WHERE id = $1`;
    // Not even the text that would say so can be written.
    expect(await attack(version, [amended.currentVersionId])).toBe('YX040');
    expect(await set('Call', `"submissionDeadline" = '2099-01-01T00:00:00.000Z'`, call.id)).toBe('YX010');
  });
});

describe('a list of winners goes forward', () => {
  it('keeps its publicity, its items and who decided, and is not final before the publicity is over', async () => {
    const { selectionId } = await aCallInPublicity();
    for (const what of [
      `"publicityTo" = '2026-01-01'`,
      `"publicityFrom" = NULL`,
      `"decidedById" = 'x'`,
      `"proposedById" = 'x'`,
    ])
      expect(await set('Selection', what, selectionId), what).toBe('YX010');
    expect(await set('Selection', `state = 'approved'`, selectionId)).toBe('YX030');
    expect(await set('Selection', `state = 'final'`, selectionId)).toBe('YX002');
    const [item] = await db.selectionItem.findMany({ where: { selectionId } });
    for (const what of ['"awardFen" = 999999999', `outcome = 'reserve'`, 'place = 9', `"submissionId" = 'x'`])
      expect(await set('SelectionItem', what, item?.id ?? ''), what).toBe('YX010');
    await endPublicity(selectionId);
    expect(await set('Selection', `state = 'final'`, selectionId)).toBe('done');
  });
});

describe('money', () => {
  it('a fund keeps its cap: what limits it is proposed by one and approved by another', async () => {
    const fund = await aFund();
    expect(await set('Fund', '"capFen" = 999999999999999', fund.id)).toBe('YX010');
    expect(await set('Fund', `key = 'other'`, fund.id)).toBe('YX010');
  });

  it('an award is paid only by an order that was, and goes no way of its own', async () => {
    const { grant, owner, account } = await anAwardedCall();
    expect(await set('Grant', `state = 'paid'`, grant.id)).toBe('YX030');
    expect(await set('Grant', `state = 'prepared'`, grant.id)).toBe('YX030');
    must(await confirmAccount(owner, grant.id, account));
    expect(await set('Grant', `state = 'paid'`, grant.id)).toBe('YX030');
    expect(await set('Grant', `state = 'prepared'`, grant.id)).toBe('YX022');
    const people = threeOfFinance();
    await anApprovedOrder(people, grant.id);
    expect(await set('Grant', `state = 'paid'`, grant.id)).toBe('YX022');
    expect(
      await set(
        'Grant',
        `state = 'revoked', "revokedAt" = now(), "revokedById" = 'x', "revokedReason" = 'x'`,
        grant.id,
      ),
    ).toBe('YX022');
  });

  it('a paid award stays paid as long as its order is', async () => {
    const { grant } = await aPaidCall();
    for (const state of ['granted', 'accountConfirmed', 'prepared', 'suspended'])
      expect(['YX030', 'YX022']).toContain(await set('Grant', `state = '${state}'`, grant.id));
  });

  it('the account is the unit’s, confirmed anew when it changes, and fixed once it is used', async () => {
    const { grant, owner, account } = await anAwardedCall();
    must(await confirmAccount(owner, grant.id, account));
    const { id } = await db.payeeAccount.findUniqueOrThrow({ where: { grantId: grant.id } });
    expect(await set('PayeeAccount', `"accountName" = '别人'`, id)).toBe('YX024');
    expect(
      await set('PayeeAccount', `"accountName" = '别人', "confirmedAt" = now() + interval '1 minute'`, id),
    ).toBe('YX024');
    expect(await set('PayeeAccount', `"bankName" = '别的银行'`, id)).toBe('YX024');
    const paid = await aPaidCall();
    const used = await db.payeeAccount.findUniqueOrThrow({ where: { grantId: paid.grant.id } });
    expect(
      await set(
        'PayeeAccount',
        `"bankName" = '别的银行', "confirmedAt" = now() + interval '1 minute'`,
        used.id,
      ),
    ).toBe('YX024');
  });

  it('a proof of the second factor is dated by the database, and is no free text', async () => {
    const insert = `INSERT INTO "SecondFactorProof" (id, "userId", "codeHash", at) VALUES ($1, 'x', $2, '2020-01-01') RETURNING at`;
    expect(await attack(insert, [randomUUID(), 'x'.repeat(64)])).toBe('23514');
    const { rows } = await attacker.query(insert, [randomUUID(), 'ab'.repeat(32)]);
    expect(Date.now() - new Date(rows[0].at).getTime()).toBeLessThan(60_000);
    expect(await attack(insert, [randomUUID(), 'ab'.repeat(32)])).toBe('YX021');
  });
});

describe('a role', () => {
  const grant = `INSERT INTO "StaffRole" (id, "userId", role, "grantedById") VALUES ($1, $2, $3::"StaffRoleName", $4)`;
  const somebody = () =>
    db.user.create({ data: { name: '某人', email: `${randomUUID()}@example.com` }, select: { id: true } });

  it('has a grantor who may grant, but for the first of the installation', async () => {
    const secadmin = await theSecadmin();
    const { id } = await somebody();
    const other = await aStaffRole('finance');
    expect(await attack(grant, [randomUUID(), id, 'finance', null])).toBe('YX031');
    expect(await attack(grant, [randomUUID(), id, 'finance', other.userId])).toBe('YX031');
    expect(await attack(grant, [randomUUID(), id, 'finance', id])).toBe('YX007');
    expect(await attack(grant, [randomUUID(), id, 'finance', secadmin])).toBe('done');
  });

  it('stays on record, and is revoked once, by another', async () => {
    const { id, userId } = await aStaffRole('finance');
    expect(await attack(`DELETE FROM "StaffRole" WHERE id = $1`, [id])).toBe('42501');
    expect(
      await asOwner((owner) =>
        owner.query(`DELETE FROM "StaffRole" WHERE id = $1`, [id]).catch((e) => e.code),
      ),
    ).toBe('YX001');
    for (const what of [`role = 'auditor'`, `"grantedById" = NULL`, `"userId" = 'x'`, `"grantedAt" = now()`])
      expect(['YX010', 'YX007', '23503'], what).toContain(await set('StaffRole', what, id));
    expect(await set('StaffRole', '"revokedAt" = now()', id)).toBe('YX030');
    expect(await set('StaffRole', `"revokedAt" = now(), "revokedById" = $2`, id, [userId])).toBe('YX007');
    expect(await set('StaffRole', `"revokedAt" = now(), "revokedById" = 'x'`, id)).toBe('done');
    expect(await set('StaffRole', `"revokedAt" = NULL, "revokedById" = NULL`, id)).toBe('YX030');
    expect(await set('StaffRole', `"revokedById" = 'y'`, id)).toBe('YX030');
  });
});

describe('a conflict', () => {
  const aConflict = async (kind: string, source: 'declared' | 'derived', state: 'setup' | 'open') => {
    const call = await aCallRow();
    const submission = await aSubmissionRow({ callId: call.id });
    const expert = await anExpertRow();
    const { id: roundId } = await db.round.create({
      data: {
        callId: call.id,
        number: 1,
        blind: false,
        callVersionId: 'v',
        configuration: {},
        createdById: 's',
      },
    });
    await walkTo(db, roundLife, roundId, state);
    return db.conflict.create({
      data: { callId: call.id, expertId: expert.id, submissionId: submission.id, kind, source },
    });
  };
  const lift = (id: string, by = `'s'`, reason = '并无利害关系') =>
    set('Conflict', `"liftedAt" = now(), "liftedById" = ${by}, "liftedReason" = $2`, id, [reason]);

  it('is lifted only where it was declared for a personal reason, by somebody, with a reason, before the round opens', async () => {
    expect(await lift((await aConflict('employment', 'derived', 'setup')).id)).toBe('YX004');
    const open = await aConflict('personal', 'declared', 'open');
    expect(await lift(open.id)).toBe('YX004');
    const { id } = await aConflict('personal', 'declared', 'setup');
    expect(await lift(id, 'NULL')).toBe('YX004');
    expect(await lift(id, `'s'`, ' ')).toBe('YX004');
    expect(await lift(id)).toBe('done');
    expect(await set('Conflict', `"liftedById" = 'other'`, id)).toBe('YX010');
  });

  it('never goes away and keeps its expert and solution', async () => {
    const { id } = await aConflict('employment', 'derived', 'setup');
    expect(await attack(`DELETE FROM "Conflict" WHERE id = $1`, [id])).toBe('42501');
    for (const what of [
      `"expertId" = 'x'`,
      `"submissionId" = 'x'`,
      `kind = 'personal'`,
      `source = 'declared'`,
    ])
      expect(await set('Conflict', what, id), what).toBe('YX010');
  });
});

describe('the audit record', () => {
  const write = `INSERT INTO "AuditEntry" (seq, at, "actorId", "actorName", action, "subjectType", "subjectId", details, previous, hash)
    VALUES (0, '2020-01-01', $1, $2, 'test.forged', 'Test', 'x', '{}', '', '')`;
  it('names its actor or the system, and dates and numbers itself', async () => {
    expect(await attack(write, [null, '某人'])).toBe('23514');
    expect(await attack(write, ['', 'x'])).toBe('23514');
    expect(await attack(write, ['x', ''])).toBe('23514');
    expect(await attack(write, [null, 'system'])).toBe('done');
    const last = await db.auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(Date.now() - last.at.getTime()).toBeLessThan(60_000);
  });
});

describe('a state', () => {
  it('is left by no step that is no arrow, whatever the thing, by the application’s own role', async () => {
    await aPaidCall();
    await aCallInPublicity();
    await aLockedSheetRow((await anAssignmentRow()).assignment.id);
    let tried = 0;
    for (const life of Object.values(lifecycles)) {
      const { rows } = await attacker.query<{ id: string; state: string }>(
        `SELECT DISTINCT ON ("${life.column}") id, "${life.column}"::text AS state FROM "${life.thing}"`,
      );
      const arrows = new Set(stepsOf(life).map(({ from, to }) => `${from}>${to}`));
      for (const { id, state } of rows)
        for (const to of statesOf(life).filter((s) => s !== state && !arrows.has(`${state}>${s}`))) {
          tried += 1;
          expect(
            await set(life.thing, `"${life.column}" = '${to}'`, id),
            `${life.thing} ${state}>${to}`,
          ).not.toBe('done');
        }
    }
    expect(tried).toBeGreaterThan(40);
  });

  it('that has moved meanwhile is a refusal in words, and nothing is written', async () => {
    const { id } = await aSubmissionRow({ callId: (await aCallRow()).id });
    const moved = { ok: false, refusal: { code: 'stateMoved' } };
    const byMove = () =>
      transaction(async (tx) => {
        await tx.submission.update({ where: { id }, data: { title: '已改' } });
        await move(tx, submissionLife, 'accept', id);
        return done(null);
      });
    expect(await refusedByDatabase(byMove)).toEqual(moved);
    const bySql = async () =>
      done(await db.submission.update({ where: { id }, data: { state: 'accepted' } }));
    expect(await refusedByDatabase(bySql)).toEqual(moved);
    expect(await db.submission.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'draft',
      title: '机器人社区',
    });
  });
});
