import { describe, expect, it } from 'vitest';
import { db } from '#app/platform/database/client.server.ts';
import { filePurpose } from '#app/platform/files/policies.server.ts';
import { readFile } from '#app/platform/files/read-file.server.ts';
import { anActor, aRoundToScore } from '../builders.testing.ts';
import '#app/competition/panel/eye/read-entry-file.server.ts';

describe('a judge’s reading of files', () => {
  it('goes as far as what is assigned to them: not to another’s, not before signing, not past a conflict', async () => {
    const { judges, entries, round } = await aRoundToScore();
    const { entries: others } = await aRoundToScore();
    const [judge] = judges;
    const [mine] = entries;
    const [other] = others;
    if (!judge || !mine || !other) throw new Error('incomplete');
    const reads = (file: typeof mine.file, actor = judge) => filePurpose('submission')?.mayRead(actor, file);

    expect(await reads(mine.file)).toBe(true);
    expect(await reads(other.file)).toBe(false);
    expect(await reads(mine.file, anActor({ expertId: 'another' }))).toBe(false);

    await db.panelMember.updateMany({ where: { roundId: round.id }, data: { state: 'drawn' } });
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

  it('is under a neutral name in a blind round: the file’s own often names the entrant', async () => {
    const { judges, entries } = await aRoundToScore({ blind: true });
    const [judge] = judges;
    const [entry] = entries;
    if (!judge || !entry) throw new Error('incomplete');
    const { number } = await db.submission.findUniqueOrThrow({ where: { id: entry.submission.id } });
    await db.storedFile.update({ where: { id: entry.file.id }, data: { name: '成都某某科技-申报书.PDF' } });

    const answer = await readFile(new Request('http://localhost/', { method: 'HEAD' }), judge, entry.file.id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(`filename="${number}-1.pdf"`);
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).not.toContain('某某');
  });
});
