import { createCall } from '#app/competition/call/create-call.server.ts';
import { openPairwise } from '#app/competition/ranking/pairwise/open-pairwise.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { seedCompetitions } from '#prisma/seed/demonstration.ts';
import { must, person } from '#prisma/seed/people.ts';
import { seedPeople } from '#prisma/seed/seed.ts';
import { units as demoUnits } from '#prisma/seed/units.ts';
import { blindRound, inviteBlindExperts } from './blind-calls.ts';
import { invite } from './invitations.ts';
import { payByFile } from './money.ts';
import { addColleagues, addPeople } from './more-people.ts';
import { closedBlindRound } from './publicity.ts';
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
  const followUp = await db.followUp.findFirstOrThrow({ orderBy: { dueOn: 'asc' } });
  const showcase = await db.showcaseEntry.findFirstOrThrow();
  return {
    session,
    version: version.id,
    proposalFile: proposal.fileId,
    defenceRound: round.id,
    followUp: followUp.id,
    showcase: showcase.id,
    letter: '00000000-0000-7000-8000-000000000000',
    code: '00000-00000-00000-00000',
  };
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
  const drafted = await db.submission.findFirstOrThrow({ where: { callId: open.id, state: 'draft' } });
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
    },
    entries: { led: blind.led ?? '', others: blind.others ?? '', draft: drafted.id },
    ids: { ...blind, ...publicity, ...money, ...invited, ...(await others(blind, defence.id)) },
    hidden: [],
  };
}
