import { createCall } from '#app/competition/call/create-call.server.ts';
import { openPairwise } from '#app/competition/ranking/pairwise/open-pairwise.server.ts';
import { startDraft } from '#app/competition/submission/start-draft.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { seedCompetitions } from '#prisma/seed/demonstration.ts';
import { must, person } from '#prisma/seed/people.ts';
import { seedPeople } from '#prisma/seed/seed.ts';
import { units as demoUnits } from '#prisma/seed/units.ts';
import { blindRound, inviteBlindExperts, wordsOf } from './blind-calls.ts';
import { invite } from './invitations.ts';
import { payByFile } from './money.ts';
import { addColleagues, addPeople } from './more-people.ts';
import { otherFiles } from './other-files.ts';
import { perSolutionRound } from './per-solution.ts';
import { closedBlindRound } from './publicity.ts';
import { openSessions } from './sessions.ts';
import type { World } from './world.ts';

/** The ids of the demonstration's units by their keys. */
async function unitIds(): Promise<Map<string, string>> {
  const all = await db.provider.findMany();
  return new Map(demoUnits.map(({ key, name }) => [key, all.find((unit) => unit.name === name)?.id ?? '']));
}

async function callNamed(slug: string) {
  const { id } = await db.call.findFirstOrThrow({ where: { slug } });
  return { id, slug };
}

/** Gives the judge of other panels a seat where the defence is: the lot chose among seven. */
async function seatElsewhere(roundId: string): Promise<void> {
  const [here, theirs] = [
    await db.panelMember.findFirstOrThrow({ where: { roundId }, include: { expert: true } }),
    await db.expert.findUniqueOrThrow({ where: { userId: 'demo-judge1' } }),
  ];
  if (await db.panelMember.count({ where: { roundId, expertId: theirs.id } })) return;
  await db.expert.update({ where: { id: theirs.id }, data: { userId: null } });
  await db.expert.update({ where: { id: here.expertId }, data: { userId: 'demo-judge1' } });
  await db.expert.update({ where: { id: theirs.id }, data: { userId: here.expert.userId } });
}

/** Ids of what came with something else. */
async function others(blind: Record<string, string>, defenceId: string): Promise<Record<string, string>> {
  const { led = '', others: second = '', roundId = '' } = blind;
  const opened = { roundId, trackKey: 'blind-robotics', submissionIds: [led, second] };
  const session = must(await openPairwise(await person('secretary1'), opened), 'comparing');
  const version = await db.submissionVersion.findFirstOrThrow({ where: { submissionId: led } });
  const proposal = await db.submissionFile.findFirstOrThrow({
    where: { submissionId: led, slot: 'proposal' },
  });
  const round = await db.round.findFirstOrThrow({ where: { callId: defenceId, number: 2 } });
  await seatElsewhere(round.id);
  const followUp = await db.followUp.findFirstOrThrow({ orderBy: { dueOn: 'asc' } });
  const showcase = await db.showcaseEntry.findFirstOrThrow();
  return {
    session,
    version: version.id,
    'file.proposalFile': proposal.fileId,
    defenceRound: round.id,
    followUp: followUp.id,
    showcase: showcase.id,
    letter: '00000000-0000-7000-8000-000000000000',
  };
}

/** What a blind review hides: units, people and codes of who entered, and what each judge has written. */
async function secrets(
  callIds: string[],
): Promise<Pick<World, 'hidden' | 'unitNames' | 'hiddenFiles' | 'words'>> {
  const of = demoUnits.filter(({ key }) => ['lingxi', 'jinjiang', 'shudun', 'huaxi'].includes(key));
  const hidden = of.flatMap(({ name, nameEn, code17, contactName, contactPhone, ownerId }) => [
    name,
    nameEn,
    code17,
    contactName,
    contactPhone,
    `${ownerId.replace('demo-', '')}@example.com`,
  ]);
  const files = await db.submissionFile.findMany({ where: { submission: { callId: { in: callIds } } } });
  const words = { judge: [wordsOf('panel1')], judge2: [wordsOf('panel2')] };
  const unitNames = of.flatMap(({ name, nameEn }) => [name, nameEn]);
  return { hidden: [...new Set(hidden)], unitNames, hiddenFiles: files.map(({ fileId }) => fileId), words };
}

/** The demonstration's four calls, and the people whom it has not. */
export async function makeBase(): Promise<void> {
  await seedPeople();
  await addPeople();
  await seedCompetitions();
}

/** What the demonstration leaves out. */
export async function makeRest(): Promise<World> {
  const units = await unitIds();
  const unit = (key: string) => units.get(key) ?? '';
  await addColleagues(unit('lingxi'));
  await inviteBlindExperts();
  const blind = await blindRound(units);
  const publicity = await closedBlindRound(units);
  const perSolution = await perSolutionRound(units);
  const finished = await callNamed('yingxiongtie-2026-1');
  const defence = await callNamed('yingxiongtie-2026-4');
  const blindCall = await callNamed('doors-blind');
  const money = await payByFile(finished.id);
  const invited = await invite(unit('lingxi'));
  const draft = must(
    await createCall(await person('organiser1'), { title: '草稿', slug: 'doors-draft' }),
    'draft',
  );
  const open = await callNamed('yingxiongtie-2026-3');
  const owner = await person('provider1');
  const started = {
    callId: open.id,
    providerId: unit('lingxi'),
    trackKey: 'smart-traffic',
    title: '未完成的方案',
  };
  const drafted = must(await startDraft(owner, started), 'a draft');
  const rest = await others(blind, defence.id);
  const files = await otherFiles({
    providerId: unit('lingxi'),
    grantId: money.grant ?? '',
    followUpId: rest.followUp ?? '',
    selectionId: publicity.selection ?? '',
  });
  return {
    units: {
      owner: unit('lingxi'),
      other: unit('jinjiang'),
      partner: unit('shudun'),
      asked: unit('huaxi'),
      unverified: unit('xinyu'),
    },
    calls: {
      draft: { id: draft.callId, slug: 'doors-draft' },
      open,
      review: await callNamed('yingxiongtie-2026-2'),
      defence,
      finished,
      blind: blindCall,
      publicity: await callNamed('doors-publicity'),
      perSolution,
    },
    entries: { led: blind.led ?? '', others: blind.others ?? '', draft: drafted },
    ids: { ...blind, ...publicity, ...money, ...invited, ...rest, ...files },
    cookies: await openSessions(),
    ...(await secrets([blindCall.id, publicity.publicityCall ?? ''])),
  };
}
