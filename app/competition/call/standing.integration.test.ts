import { describe, expect, it } from 'vitest';
import { aProviderRow, aSubmissionRow } from '#app/competition/builders.testing.ts';
import { db } from '#app/platform/database/client.server.ts';
import { amendCall } from './amend-call.server.ts';
import { aPublishedCall, must } from './builders.testing.ts';
import type { CallContent } from './content.ts';
import { readDraftOf } from './read-organised.server.ts';
import { saveDraft } from './save-draft.server.ts';

type Edit = (content: CallContent) => void;
const DAY = 86_400_000;
const moved = (text: string, days: number) => new Date(Date.parse(text) + days * DAY).toISOString();

/** A published call with one entry begun: of the first track, with its first section written. */
async function aCallEntered() {
  const made = await aPublishedCall();
  const [track, section] = [made.content.tracks[0]?.key ?? '', made.content.form.sections[0]?.key ?? ''];
  const lead = await aProviderRow();
  const entry = await aSubmissionRow({ callId: made.call.id, leadProviderId: lead.id });
  await db.submission.update({
    where: { id: entry.id },
    data: { trackKey: track, draft: { sections: { [section]: '已写' }, fields: {} } },
  });
  return { ...made, entry };
}

/** What becomes of an amendment, by the verb and by the database alone. */
async function attempt({ call, content, organiser }: Awaited<ReturnType<typeof aPublishedCall>>, edit: Edit) {
  const amended = structuredClone(content);
  edit(amended);
  const { draftRevision } = await db.call.findUniqueOrThrow({ where: { id: call.id } });
  const { revision } = must(
    await saveDraft(organiser, { callId: call.id, revision: draftRevision, content: amended }),
  );
  const problems = must(await readDraftOf(organiser, call.id)).problems.map((p) => `${p.path} ${p.code}`);
  const outcome = await amendCall(organiser, { callId: call.id, revision, reason: '修订' });
  const insert = `INSERT INTO "CallVersion" (id, "callId", number, content, "contentHash", changes, "publishedById")
    VALUES (gen_random_uuid()::text, $1, 99, $2, 'x', '[]', 'x')`;
  const forged = outcome.ok
    ? 'not tried'
    : await db.$executeRawUnsafe(insert, call.id, amended).then(
        () => 'done',
        (error: Error) => (error.message.includes('YX040') ? 'YX040' : error.message),
      );
  return { outcome, problems, forged };
}

describe('of a published call', () => {
  it('the deadline is moved later freely, earlier never, by as little as a minute', async () => {
    const made = await aPublishedCall();
    const earlier = await attempt(made, (c) => {
      c.timetable.submissionDeadline = moved(c.timetable.submissionDeadline, -1 / 1440);
    });
    expect(earlier).toMatchObject({
      outcome: { refusal: { code: 'call.reliedOn' } },
      problems: ['timetable.submissionDeadline deadlineEarlier'],
      forged: 'YX040',
    });
    const later = await attempt(made, (c) => {
      c.timetable.submissionDeadline = moved(c.timetable.submissionDeadline, 7);
    });
    expect(later.outcome.ok).toBe(true);
  });

  it.each<[string, string, Edit]>([
    ['a track with entries', 'tracks filledStays', (c) => void c.tracks.shift()],
    ['a section that is written', 'form.sections filledStays', (c) => void c.form.sections.shift()],
    ['the kinds of units', 'eligibility.kinds narrower', (c) => void c.eligibility.kinds.pop()],
    [
      'entries of a unit',
      'eligibility.maxEntriesPerLead narrower',
      (c) => Object.assign(c.eligibility, { maxEntriesPerLead: 1 }),
    ],
    ['members', 'eligibility.maxMembers narrower', (c) => Object.assign(c.eligibility, { maxMembers: 0 })],
    [
      'the credit check',
      'eligibility.creditCheck narrower',
      (c) => Object.assign(c.eligibility, { creditCheck: 'required' }),
    ],
  ])('%s cannot be taken back', async (_, problem, edit) => {
    expect(await attempt(await aCallEntered(), edit)).toMatchObject({
      outcome: { refusal: { code: 'call.reliedOn' } },
      problems: [problem],
      forged: 'YX040',
    });
  });

  it('a track nobody enters may go, and eligibility be widened', async () => {
    const { outcome } = await attempt(await aCallEntered(), (c) => {
      c.tracks.pop();
      c.eligibility.maxEntriesPerLead += 2;
    });
    expect(outcome.ok).toBe(true);
  });

  it('points that change take their bands with them', async () => {
    const made = await aPublishedCall();
    const { outcome, problems } = await attempt(made, (c) => {
      const [one, two] = c.rubric.criteria;
      if (!one || !two) throw new Error('two criteria are needed');
      one.points += 10;
      two.points -= 10;
    });
    expect(outcome).toMatchObject({ refusal: { code: 'call.reliedOn' } });
    expect(problems).toContain('rubric.criteria.0.anchors bandsLeft');
  });
});
