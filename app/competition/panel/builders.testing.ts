import { randomUUID } from 'node:crypto';
import { aProviderRow } from '#app/competition/builders.testing.ts';
import { aCallContent, aPublishedCall, aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import type { CallContent } from '#app/competition/call/content.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { walkTo } from '#app/platform/lifecycle/walk.testing.ts';
import { drawPanel } from './draw/draw-panel.server.ts';
import { expertSchema } from './expert/expert-form.ts';
import { acceptExpertInvitation, inviteExpert } from './expert/save-expert.server.ts';
import { signCommitment } from './membership/sign-commitment.server.ts';
import { openRound } from './round/open-round.server.ts';
import { startRound } from './round/start-round.server.ts';

const person = (email: string, name: string): Actor => ({
  userId: `user-${randomUUID()}`,
  name,
  email,
  roles: [],
  providers: [],
  expertId: null,
  twoFactor: true,
  locale: 'zh-CN',
});

/** An expert invited and joined by the verbs, signed in. */
export async function aJoinedExpert({
  specialties = ['robot-community'],
  unitName = '某大学',
  unitCode = '',
  senior = false,
} = {}): Promise<Actor> {
  const email = `${randomUUID()}@example.com`;
  const name = `专家${email.slice(0, 6)}`;
  const secretary = aStaffActor('secretary');
  const expertId = must(
    await inviteExpert(
      secretary,
      expertSchema.parse({ name, email, unitName, unitCode, senior, specialties }),
    ),
  );
  const [mail] = await db.$queryRaw<{ text: string }[]>`
    SELECT data->'data'->>'text' AS text FROM pgboss.job WHERE data->'data'->>'to' = ${email}`;
  const token = /expert-invitations\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  const actor = person(email, name);
  must(await acceptExpertInvitation(actor, token));
  return { ...actor, expertId };
}

/** An accepted solution with a version, of a new unit and, where given, of more members. */
export async function anAcceptedSolution({
  callId,
  trackKey,
  memberIds = [] as string[],
}: {
  callId: string;
  trackKey: string;
  memberIds?: string[];
}) {
  const lead = await aProviderRow();
  const submission = await db.submission.create({
    data: {
      callId,
      leadProviderId: lead.id,
      trackKey,
      title: '机器人社区',
      draft: {},
      createdById: 'owner-1',
      number: `N-${randomUUID().slice(0, 8)}`,
      members: {
        create: memberIds.map((providerId, i) => ({ providerId, position: i + 1, confirmedAt: new Date() })),
      },
    },
  });
  const version = await db.submissionVersion.create({
    data: {
      submissionId: submission.id,
      number: 1,
      callVersionId: 'v1',
      trackKey,
      content: { title: '机器人社区' },
      manifest: { files: [] },
      manifestHash: submission.id,
      receiptNumber: `R-${randomUUID()}`,
      submittedById: 'owner-1',
    },
  });
  await walkTo(db, submissionLife, submission.id, 'accepted');
  return db.submission.update({ where: { id: submission.id }, data: { currentVersionId: version.id } });
}

/** A call with accepted solutions and joined experts, its round set up. */
export async function aRoundInSetup({
  solutions = 2,
  experts = 9,
  unitOf = (_expert: number): string => '某大学',
  seniors = 0,
  overrides = {} as Partial<CallContent>,
} = {}) {
  const { tracks } = await aCallContent();
  // A track of its own: experts of other rounds in the same database are of another field.
  const own = tracks.slice(0, 1).map((track) => ({ ...track, key: `track-${randomUUID().slice(0, 8)}` }));
  const call = await aPublishedCall({ tracks: own, ...overrides });
  const trackKey = call.content.tracks[0]?.key ?? '';
  const entries = [];
  for (let i = 0; i < solutions; i++)
    entries.push(await anAcceptedSolution({ callId: call.call.id, trackKey }));
  const pool: Actor[] = [];
  for (let i = 0; i < experts; i++)
    pool.push(await aJoinedExpert({ specialties: [trackKey], unitName: unitOf(i), senior: i < seniors }));
  const secretary = aStaffActor('secretary');
  const roundId = must(await startRound(secretary, call.call.id));
  return { call, trackKey, entries, pool, secretary, roundId };
}

/** Everyone drawn and not yet committed signs. */
export async function everyoneSigns(roundId: string, pool: readonly Actor[]) {
  for (const member of await db.panelMember.findMany({ where: { roundId, state: 'drawn' } })) {
    const judge = pool.find((p) => p.expertId === member.expertId);
    if (judge) must(await signCommitment(judge, { memberId: member.id, signedName: judge.name }));
  }
}

/** A round opened by the verbs: drawn, signed, assigned. `judges` are the panel, signed in. */
export async function anOpenRound(given: Parameters<typeof aRoundInSetup>[0] = {}) {
  const setup = await aRoundInSetup(given);
  must(await drawPanel(setup.secretary, { roundId: setup.roundId, trackKey: setup.trackKey }));
  await everyoneSigns(setup.roundId, setup.pool);
  must(await openRound(setup.secretary, setup.roundId));
  const members = await db.panelMember.findMany({
    where: { roundId: setup.roundId },
    orderBy: { drawPosition: 'asc' },
  });
  const judges = members.flatMap((m) => setup.pool.filter((p) => p.expertId === m.expertId));
  const assignments = await db.assignment.findMany({ where: { roundId: setup.roundId } });
  return { ...setup, judges, assignments };
}
