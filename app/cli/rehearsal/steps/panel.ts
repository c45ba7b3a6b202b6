import { z } from 'zod';
import { linkMailedTo, newcomer } from '../people.ts';
import type { Judge, Rehearsal } from '../rehearsal.ts';
import { once, step } from '../step.ts';

const panelPage = z.object({ page: z.looseObject({ round: z.looseObject({ id: z.string() }).nullable() }) });
const judgingPage = z.object({
  list: z.looseObject({ memberships: z.array(z.looseObject({ id: z.string() })) }),
});
const commitmentPage = z.object({
  page: z.looseObject({ units: z.array(z.looseObject({ id: z.string() })) }),
});

/** Experts are invited by mail, sign up and accept. */
export async function inviteJudges(
  { base, staff, trackKeys, salt }: Rehearsal,
  count: number,
): Promise<Judge[]> {
  const secretary = await staff('secretary1');
  const invited = Array.from({ length: count }, (_, i) => ({
    name: `评委${i + 1}`,
    email: `judge-${salt}-${i + 1}@example.com`,
  }));
  await step('experts are invited', invited, ({ name, email }, index) =>
    secretary.post('/experts/new', [
      ['intent', 'invite'],
      ['name', name],
      ['email', email],
      ['unitName', `第${index + 1}大学`],
      ['title', '教授'],
      ...trackKeys.map((key): [string, string] => [`specialty.${key}`, 'on']),
    ]),
  );
  return step('experts sign up and accept', invited, async ({ name, email }) => {
    const client = await newcomer(base, name, email);
    const link = new URL(await linkMailedTo(client, email, '/expert-invitations/'), base);
    await client.post(link.pathname, {});
    return { name, email, client };
  });
}

/** The round is set up, panels are drawn, one judge declares a conflict, all sign, and the round opens. @returns its id */
export async function seatPanels({ callId, trackKeys, staff }: Rehearsal, judges: Judge[]): Promise<string> {
  const secretary = await staff('secretary1');
  const panel = `/organise/calls/${callId}/panel`;
  const roundId = await once('the round is set up', async () => {
    await secretary.post(panel, { intent: 'start' });
    const { page } = await secretary.read(panel, panelPage);
    if (!page.round) throw new Error('there is no round after setting it up');
    return page.round.id;
  });
  await step('panels are drawn', trackKeys, (trackKey) =>
    secretary.post(panel, { intent: 'draw', roundId, trackKey }),
  );
  const seats = await step('judges look at their seats', judges, async (judge) => {
    const { list } = await judge.client.read('/judging', judgingPage);
    return { judge, memberIds: list.memberships.map((m) => m.id) };
  });
  const seated = seats.filter(({ memberIds }) => memberIds.length > 0);
  const declaring = seated.slice(0, 1);
  await step('one declares a conflict', declaring, async ({ judge, memberIds }) => {
    const address = `/judging/commitments/${memberIds[0]}`;
    const { page } = await judge.client.read(address, commitmentPage);
    await judge.client.post(address, {
      intent: 'declare',
      kind: 'cooperation',
      reason: '两年前与该单位合作过项目',
      providerIds: page.units[0]?.id ?? '',
    });
  });
  await step('commitments are signed', seated, async ({ judge, memberIds }) => {
    for (const id of memberIds)
      await judge.client.post(`/judging/commitments/${id}`, { intent: 'sign', signedName: judge.name });
  });
  await once('the round opens', () => secretary.post(panel, { intent: 'open', roundId }));
  return roundId;
}
