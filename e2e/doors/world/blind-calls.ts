import type { CallContent } from '#app/competition/call/content.ts';
import { createCall } from '#app/competition/call/create-call.server.ts';
import { defaultCallContent } from '#app/competition/call/default-content.ts';
import { callInForce } from '#app/competition/call/in-force.server.ts';
import { publishCall } from '#app/competition/call/publish-call.server.ts';
import { saveDraft as saveCallDraft } from '#app/competition/call/save-draft.server.ts';
import { drawPanel } from '#app/competition/panel/draw/draw-panel.server.ts';
import { inviteExpert } from '#app/competition/panel/expert/save-expert.server.ts';
import { declareConflict } from '#app/competition/panel/membership/declare-conflict.server.ts';
import { recuseMember } from '#app/competition/panel/membership/recuse-member.server.ts';
import { signCommitment } from '#app/competition/panel/membership/sign-commitment.server.ts';
import { openRound } from '#app/competition/panel/round/open-round.server.ts';
import { startRound } from '#app/competition/panel/round/start-round.server.ts';
import { lockSheet } from '#app/competition/scoring/sheet/lock-sheet.server.ts';
import { saveSheet } from '#app/competition/scoring/sheet/save-sheet.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { passDeadline, screen } from '#prisma/seed/competition.ts';
import { must, person } from '#prisma/seed/people.ts';
import { enterNamed } from './entries.ts';

const DAY = 86_400_000;
const trackKey = 'blind-robotics';
const everyKind = ['pdf', 'docx', 'zip', 'image'] as const;

/** Publishes a call of one track whose review is blind. @returns its id */
export async function publishBlind(
  slug: string,
  trackKey: string,
  assignment: Partial<CallContent['panel']['assignment']> = {},
): Promise<string> {
  const organiser = await person('organiser1');
  const now = Date.now();
  const base = defaultCallContent({
    opensAt: new Date(now - DAY),
    submissionDeadline: new Date(now + 30 * DAY),
    reviewUntil: new Date(now + 60 * DAY),
  });
  const tracks = base.tracks.slice(0, 1).map((track) => ({ ...track, key: trackKey, quota: 2 }));
  const title = { zh: `盲评征集 ${slug}`, en: `Blind call ${slug}` };
  const panel = {
    ...base.panel,
    blind: true,
    assignment: { ...base.panel.assignment, ...assignment },
  };
  const files = base.form.files.map((slot) =>
    slot.key === 'video' ? slot : { ...slot, maxFiles: 5, kinds: [...everyKind] },
  );
  const content = { ...base, title, tracks, panel, form: { ...base.form, files } };
  const { callId } = must(await createCall(organiser, { title: title.zh, slug }), `drafting ${slug}`);
  const saved = must(await saveCallDraft(organiser, { callId, revision: 1, content }), `writing ${slug}`);
  must(await publishCall(organiser, { callId, revision: saved.revision }), `publishing ${slug}`);
  return callId;
}

/** Six experts of the blind track alone. Who of them is what, the lot says. */
export async function inviteBlindExperts(): Promise<void> {
  const secretary = await person('secretary1');
  for (let i = 1; i <= 6; i++) {
    const expertId = must(
      await inviteExpert(secretary, {
        name: `盲评专家${i}`,
        email: `blind-expert-${i}@example.com`,
        unitName: `第${i}研究院`,
        unitCode: '',
        title: '研究员',
        senior: true,
        specialties: [trackKey],
        keywords: [],
        biography: '',
        affiliations: [],
      }),
      'inviting an expert',
    );
    await db.expert.update({ where: { id: expertId }, data: { userId: `demo-panel${i}` } });
    await db.expertInvitation.updateMany({ where: { expertId }, data: { acceptedAt: new Date() } });
  }
}

/** Gives the accounts panel1… to the panel in the order of the lot, and panel5 to the reserve, who will be drawn last. */
async function seatAccounts(roundId: string): Promise<void> {
  const main = await db.panelMember.findMany({ where: { roundId }, orderBy: { drawPosition: 'asc' } });
  const reserve = await db.expert.findFirstOrThrow({
    where: { specialties: { has: trackKey }, id: { notIn: main.map((m) => m.expertId) } },
  });
  const accounts = ['panel1', 'panel2', 'panel3', 'panel4', 'panel6'];
  const seats = [...main.map(({ expertId }, at) => [expertId, accounts[at]]), [reserve.id, 'panel5']];
  await db.expert.updateMany({ where: { specialties: { has: trackKey } }, data: { userId: null } });
  for (const [expertId, account] of seats) {
    const expert = await db.expert.update({ where: { id: expertId }, data: { userId: `demo-${account}` } });
    await db.user.update({ where: { id: `demo-${account}` }, data: { name: expert.name } });
  }
}

/** Everyone drawn signs. */
export async function signAll(roundId: string): Promise<void> {
  const drawn = await db.panelMember.findMany({
    where: { roundId, state: 'drawn' },
    include: { expert: true },
  });
  for (const { id, expert } of drawn)
    must(
      await signCommitment(await person(expert.userId?.replace('demo-', '') ?? ''), {
        memberId: id,
        signedName: expert.name,
      }),
      'signing',
    );
}

export const memberOf = async (roundId: string, account: string) =>
  db.panelMember.findFirstOrThrow({ where: { roundId, expert: { userId: `demo-${account}` } } });
const assignmentsOf = (roundId: string, account: string) =>
  db.assignment.findMany({
    where: { roundId, cancelledAt: null, expert: { userId: `demo-${account}` } },
    orderBy: { submissionId: 'asc' },
  });

/** A judge writes a sheet in words that nobody else may find; `lock` makes it final. */
async function write(
  account: string,
  assignmentId: string,
  { criteria, words, lock }: Writing,
): Promise<void> {
  const judge = await person(account);
  const marks = Object.fromEntries(criteria.map(({ key, points }) => [key, points * 100 - 150]));
  const comments = Object.fromEntries(criteria.map(({ key }) => [key, words]));
  const content = { marks, comments, overallComment: words, vetoes: [] };
  must(await saveSheet(judge, { assignmentId, revision: 0, content }), 'a sheet');
  if (lock) must(await lockSheet(judge, assignmentId), 'locking a sheet');
}
type Writing = { criteria: CallContent['rubric']['criteria']; words: string; lock: boolean };

/** What one judge wrote, which no other one may find. */
export const wordsOf = (account: string): string => `只有${account}写过的评语`;

/** A blind round under review: one judge with a conflict, one recused, and the one drawn for them, who has not signed. */
export async function blindRound(units: Map<string, string>): Promise<Record<string, string>> {
  const callId = await publishBlind('doors-blind', trackKey);
  const led = await enterNamed(callId, units, { lead: 'lingxi', trackKey, partners: ['shudun', 'huaxi'] });
  const others = await enterNamed(callId, units, { lead: 'jinjiang', trackKey, partners: [] });
  await passDeadline(callId);
  for (const id of [led, others]) await screen(id);
  const secretary = await person('secretary1');
  const roundId = must(await startRound(secretary, callId), 'the round');
  must(await drawPanel(secretary, { roundId, trackKey }), 'drawing');
  await seatAccounts(roundId);
  await signAll(roundId);
  must(await openRound(secretary, roundId), 'opening');
  const conflicted = await memberOf(roundId, 'panel3');
  const [barred] = await assignmentsOf(roundId, 'panel3').then((all) =>
    all.filter((a) => a.submissionId === led),
  );
  const kind = {
    kind: 'cooperation' as const,
    reason: '近三年有合作',
    submissionIds: [led],
    providerIds: [],
  };
  must(await declareConflict(await person('panel3'), { memberId: conflicted.id, ...kind }), 'the conflict');
  const leaving = await memberOf(roundId, 'panel4');
  const recused = (await assignmentsOf(roundId, 'panel4')).find((a) => a.submissionId === led);
  must(await recuseMember(await person('panel4'), { memberId: leaving.id, reason: '时间冲突' }), 'recusing');
  const { criteria } = (await callInForce(db, callId)).content.rubric;
  for (const account of ['panel1', 'panel2'])
    for (const { id, submissionId } of await assignmentsOf(roundId, account))
      await write(account, id, {
        criteria,
        words: wordsOf(account),
        lock: submissionId === led && account === 'panel2',
      });
  const own = async (account: string) =>
    (await assignmentsOf(roundId, account)).find((a) => a.submissionId === led)?.id ?? '';
  return {
    callId,
    led,
    others,
    roundId,
    'assignment.judge': await own('panel1'),
    'assignment.judge2': await own('panel2'),
    'assignment.conflicted': barred?.id ?? '',
    'assignment.recused': recused?.id ?? '',
    'member.judge': (await memberOf(roundId, 'panel1')).id,
    'member.unsigned': (await memberOf(roundId, 'panel5')).id,
  };
}
