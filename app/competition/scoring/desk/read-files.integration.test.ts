import { createHash } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { makeCopies, unreadableIn } from '#app/competition/panel/eye/round-copies.server.ts';
import { filePurposes } from '#app/files.server.ts';
import zh from '#app/i18n/zh-CN/files.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { moved } from '#app/platform/database/as-owner.testing.ts';
import { db } from '#app/platform/database/client.server.ts';
import { aNamedPdf, NAMES, UNIT } from '#app/platform/files/nameless/named.testing.ts';
import { readFile as readStored } from '#app/platform/files/read-file.server.ts';
import { unpacked } from '#e2e/doors/unpacked.ts';
import { anActor, aRoundToScore, aSecretary } from '../builders.testing.ts';
import { scoringProgress } from '../progress/scoring-progress.server.ts';
import { readJudging } from './read-judging.server.ts';

const readFile = (request: Request, actor: Actor | null, fileId: string) =>
  readStored(request, { actor, fileId, purposes: filePurposes });

describe('a judge’s reading of files', () => {
  it('goes as far as what is assigned to them: not to another’s, not before signing, not past a conflict', async () => {
    const { judges, entries, round } = await aRoundToScore();
    const { entries: others } = await aRoundToScore();
    const [judge] = judges;
    const [mine] = entries;
    const [other] = others;
    if (!judge || !mine || !other) throw new Error('incomplete');
    const reads = (file: typeof mine.file, actor = judge) =>
      filePurposes.get('submission')?.mayRead(actor, file);

    expect(await reads(mine.file)).toBe(true);
    expect(await reads(other.file)).toBe(false);
    expect(await reads(mine.file, anActor({ expertId: 'another' }))).toBe(false);

    const drawnAgain = `UPDATE "PanelMember" SET state = 'drawn' WHERE "roundId" = $1`;
    await moved('PanelMember', 'states_follow', drawnAgain, [round.id]);
    expect(await reads(mine.file)).toBe(false);
    await db.panelMember.updateMany({ where: { roundId: round.id }, data: { state: 'committed' } });

    await db.round.update({ where: { id: round.id }, data: { state: 'closed' } });
    expect(await reads(mine.file)).toBe(true);
    const conflict = {
      callId: round.callId,
      expertId: judge.expertId ?? '',
      submissionId: mine.submission.id,
    };
    await db.conflict.create({ data: { ...conflict, kind: 'teacher', source: 'late' } });
    expect(await reads(mine.file)).toBe(false);
  });

  it('in a blind round is a copy without names under a neutral name: never the file itself, which stays as it was', async () => {
    const bytes = await aNamedPdf();
    const file = { name: `${UNIT}-申报书.PDF`, type: 'application/pdf', bytes };
    const { judges, entries, round } = await aRoundToScore({ blind: true, judges: 2, file });
    const [judge, another] = judges;
    const [entry] = entries;
    if (!judge || !another || !entry) throw new Error('incomplete');
    const { number } = await db.submission.findUniqueOrThrow({ where: { id: entry.submission.id } });
    const read = (who = judge, headers = {}) =>
      readFile(new Request('http://localhost/', { headers }), who, entry.file.id);

    const answers = await Promise.all([read(), read(another), read()]);
    const copies = await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())));
    for (const [i, answer] of answers.entries()) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-disposition')).toContain(`filename="${number}-1.pdf"`);
      const sha256 = createHash('sha256')
        .update(copies[i] ?? '')
        .digest('hex');
      expect(answer.headers.get('etag')).toBe(`"${sha256}"`);
      expect(sha256).not.toBe(entry.file.sha256);
      const all = unpacked(copies[i] ?? Buffer.alloc(0)) + JSON.stringify([...answer.headers]);
      expect(NAMES.filter((name) => all.includes(name))).toEqual([]);
    }
    expect(await db.namelessCopy.count({ where: { fileId: entry.file.id } })).toBe(1);
    const page = await readJudging(judge, entry.assignments[0]?.id ?? '');
    expect(page.ok && page.value.documents.files.map((f) => f.name)).toEqual([`${number}-1.pdf`]);

    const part = await read(judge, { range: 'bytes=0-4' });
    expect([part.status, await part.text()]).toEqual([206, '%PDF-']);
    expect(
      await (await readFile(new Request('http://localhost/'), aSecretary, entry.file.id)).bytes(),
    ).toEqual(new Uint8Array(bytes));
    expect(await unreadableIn(round)).toEqual([]);
  });

  it('of a file that can have no copy is a sentence, and the secretary sees which file it is', async () => {
    const closed = await PDFDocument.load(await aNamedPdf());
    closed.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
    const file = { name: `${UNIT}.pdf`, type: 'application/pdf', bytes: await closed.save() };
    const { judges, entries, round } = await aRoundToScore({ blind: true, file });
    const [judge] = judges;
    const [entry] = entries;
    if (!judge || !entry) throw new Error('incomplete');
    expect(await makeCopies(round.id, Date.now() + 60_000)).toBe(false);

    const answer = await readFile(new Request('http://localhost/'), judge, entry.file.id);
    expect([answer.status, await answer.text()]).toEqual([422, zh.refusals.copyEncrypted]);
    expect(answer.headers.get('content-disposition')).toBeNull();
    const page = await readJudging(judge, entry.assignments[0]?.id ?? '');
    expect(page.ok && page.value.documents.files[0]?.unreadable).toBe('files.copyEncrypted');
    const progress = await scoringProgress(aSecretary, round.callId);
    expect(progress.ok && progress.value.unreadable).toMatchObject([
      { fileId: entry.file.id, name: `${UNIT}.pdf`, refusal: 'copyEncrypted' },
    ]);
  });

  it('in a round that is not blind is the file as it was handed in', async () => {
    const bytes = await aNamedPdf();
    const { judges, entries } = await aRoundToScore({
      file: { name: 'a.pdf', type: 'application/pdf', bytes },
    });
    const answer = await readFile(
      new Request('http://localhost/'),
      judges[0] ?? null,
      entries[0]?.file.id ?? '',
    );
    expect(await answer.bytes()).toEqual(new Uint8Array(bytes));
  });

  it('stays what it was: a copy is neither changed nor removed', async () => {
    const { judges, entries } = await aRoundToScore({
      blind: true,
      file: { name: 'a.pdf', type: 'application/pdf', bytes: await aNamedPdf() },
    });
    await readFile(new Request('http://localhost/'), judges[0] ?? null, entries[0]?.file.id ?? '');
    const one = { where: { fileId: entries[0]?.file.id ?? '' } };
    await expect(
      db.namelessCopy.updateMany({ ...one, data: { refusal: null, edition: 2 } }),
    ).rejects.toThrow();
    await expect(db.namelessCopy.deleteMany(one)).rejects.toThrow();
  });
});
