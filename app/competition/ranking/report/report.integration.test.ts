import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { computeRankings } from '../compute-rankings.server.ts';
import { aRankedFirstRound } from '../shortlist/builders.testing.ts';
import { makeReports } from './make-reports.server.ts';
import { readReport } from './read-report.server.ts';
import { reportStates } from './report-states.server.ts';
import { reportsToSign } from './reports-to-sign.server.ts';
import { signReport } from './sign-report.server.ts';

/** Attacks with SQL: as the app's own database role, and as the tables' owner, whom the triggers stop as well. */
let attacker: pg.Client;
let owner: pg.Client;
beforeAll(async () => {
  attacker = new pg.Client({ connectionString: process.env.DATABASE_URL });
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await Promise.all([attacker.connect(), owner.connect()]);
});
afterAll(() => Promise.all([attacker.end(), owner.end()]));
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code ?? 'ok';

async function aReport() {
  const round = await aRankedFirstRound({ solutions: 2 });
  const [reportId] = must(await makeReports(round.secretary, round.roundId)) as [string];
  const agree = (judge: Actor, signedName = judge.name) =>
    signReport(judge, { reportId, kind: 'agreed', signedName, dissent: '' });
  const [first, second] = round.judges as [Actor, Actor];
  return { ...round, reportId, agree, first, second };
}

describe('a panel report', () => {
  it('is made once of a ranked round, by the secretary, with who sat, how it was done and what came out', async () => {
    const { secretary, roundId, callId, reportId, judges, entries } = await aReport();
    expect(code(await makeReports(secretary, roundId))).toBe('rounds.reportsMade');
    expect(code(await makeReports(aStaffActor('organiser'), roundId))).toBe('forbidden');
    const { content, holds } = must(await readReport(secretary, reportId));
    expect(holds).toBe(true);
    expect(content.panel.map((m) => m.name)).toEqual(judges.map((j) => j.name));
    expect(content.results.map((r) => r.submissionId)).toEqual(entries.map((e) => e.id));
    expect(content.sheets).toBe(2 * judges.length);
    expect(content.draw?.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(must(await reportStates(secretary, callId)).tracks).toMatchObject([
      { reportId, members: 5, agreed: 0, pending: 5 },
    ]);
  });

  it('is signed by each member once, under their own name', async () => {
    const { first, second, agree, reportId, callId, secretary } = await aReport();
    expect(await reportsToSign(first)).toMatchObject([{ id: reportId, signed: false }]);
    expect(code(await agree(first, second.name))).toBe('panel.signedByOther');
    const twice = await Promise.all([agree(first), agree(first)]);
    expect(twice.map(code).toSorted()).toEqual(['ok', 'rounds.alreadySigned']);
    expect(await reportsToSign(first)).toMatchObject([{ id: reportId, signed: true }]);
    expect(must(await reportStates(secretary, callId)).tracks).toMatchObject([{ agreed: 1, pending: 4 }]);
  });

  it('takes a dissent with its text, and shows it beside the name', async () => {
    const { first, reportId, secretary } = await aReport();
    const dissent = (text: string) =>
      signReport(first, { reportId, kind: 'dissent', signedName: first.name, dissent: text });
    expect(code(await dissent(''))).toBe('rounds.dissentMissing');
    must(await dissent('对第二名的结论有保留'));
    const { signatures } = must(await readReport(secretary, reportId));
    expect(signatures.filter((s) => s.standing === 'dissent')).toMatchObject([
      { dissent: '对第二名的结论有保留' },
    ]);
  });

  it('is signed until its deadline by the database’s clock; silence after it is assent and shown as silence', async () => {
    const { first, second, agree, reportId, secretary } = await aReport();
    must(await agree(first));
    await owner.query(`ALTER TABLE "PanelReport" DISABLE TRIGGER append_only`);
    await owner.query(`UPDATE "PanelReport" SET "signUntil" = now() - interval '1 second' WHERE id = $1`, [
      reportId,
    ]);
    await owner.query(`ALTER TABLE "PanelReport" ENABLE ALWAYS TRIGGER append_only`);
    expect(code(await agree(second))).toBe('rounds.signingOver');
    const { signatures } = must(await readReport(secretary, reportId));
    expect(signatures.map((s) => s.standing).toSorted()).toEqual([
      'agreed',
      'silent',
      'silent',
      'silent',
      'silent',
    ]);
    const member = await db.panelMember.findFirstOrThrow({ where: { expertId: second.expertId ?? '' } });
    await expect(
      attacker.query(
        `INSERT INTO "PanelReportSignature" (id, "reportId", "memberId", kind, "signedName", "contentHash")
         SELECT 'late-' || id, id, $2, 'agreed', 'x', "contentHash" FROM "PanelReport" WHERE id = $1`,
        [reportId, member.id],
      ),
    ).rejects.toThrow(/late/);
  });

  it('is not signed any more once its track was ranked again: the newest is', async () => {
    const { first, agree, secretary, roundId } = await aReport();
    must(await computeRankings(secretary, roundId));
    must(await makeReports(secretary, roundId));
    expect(code(await agree(first))).toBe('rounds.reportSuperseded');
    expect(await reportsToSign(first)).toMatchObject([{ signed: false }]);
  });

  it('does not exist for anyone but the staff and its panel', async () => {
    const { reportId, pool, judges } = await aReport();
    const outsider = pool.find((p) => !judges.includes(p));
    expect(code(await readReport(outsider as Actor, reportId))).toBe('notFound');
    expect(
      code(await signReport(outsider as Actor, { reportId, kind: 'agreed', signedName: 'x', dissent: '' })),
    ).toBe('notFound');
    expect(code(await readReport(aStaffActor('finance'), reportId))).toBe('forbidden');
    expect(code(await readReport(aStaffActor('supervisor'), reportId))).toBe('ok');
    expect(
      code(
        await signReport(aStaffActor('supervisor'), {
          reportId,
          kind: 'agreed',
          signedName: 'x',
          dissent: '',
        }),
      ),
    ).toBe('forbidden');
  });

  it('never changes, signed or not, and is signed only as it reads, whatever SQL is tried', async () => {
    const { first, agree, reportId } = await aReport();
    must(await agree(first));
    for (const client of [attacker, owner]) {
      await expect(
        client.query(`UPDATE "PanelReport" SET content = '{}' WHERE id = $1`, [reportId]),
      ).rejects.toThrow(/append-only|permission denied/);
      await expect(
        client.query(
          `UPDATE "PanelReportSignature" SET kind = 'dissent', dissent = 'x' WHERE "reportId" = $1`,
          [reportId],
        ),
      ).rejects.toThrow(/append-only/);
      await expect(
        client.query(`DELETE FROM "PanelReportSignature" WHERE "reportId" = $1`, [reportId]),
      ).rejects.toThrow(/append-only|permission denied/);
    }
    const forge = (hash: string, memberId: string) =>
      attacker.query(
        `INSERT INTO "PanelReportSignature" (id, "reportId", "memberId", kind, "signedName", "contentHash")
         VALUES (gen_random_uuid()::text, $1, $2, 'agreed', 'x', $3)`,
        [reportId, memberId, hash],
      );
    const { contentHash, roundId } = await db.panelReport.findUniqueOrThrow({ where: { id: reportId } });
    const member = await db.panelMember.findFirstOrThrow({
      where: { roundId, expertId: { not: first.expertId ?? '' } },
    });
    await expect(forge('0'.repeat(64), member.id)).rejects.toThrow(/as it reads/);
    const stranger = await db.panelMember.findFirst({ where: { roundId: { not: roundId } } });
    if (stranger) await expect(forge(contentHash, stranger.id)).rejects.toThrow(/of its panel/);
  });
});
