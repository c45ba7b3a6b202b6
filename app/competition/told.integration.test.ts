import { describe, expect, it } from 'vitest';
import { anOwner, aRankedCall, endPublicity } from '#app/competition/announcement/builders.testing.ts';
import { decideSelection } from '#app/competition/announcement/decide-selection.server.ts';
import { proposeWinners } from '#app/competition/announcement/propose-winners.server.ts';
import { startPublicity } from '#app/competition/announcement/start-publicity.server.ts';
import { announceFinal } from '#app/competition/award/announce-final.server.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { aStaffRole } from '#app/platform/access/staff.testing.ts';
import { db } from '#app/platform/database/client.server.ts';
import { waitingFor } from './waiting.server.ts';

/** The subjects of every letter to an address, in the order they were sent. */
async function lettersTo(email: string): Promise<string[]> {
  const sent = await db.$queryRaw<{ subject: string }[]>`
    SELECT data->'data'->>'subject' AS subject FROM pgboss.job
    WHERE data->>'name' = 'mail.send' AND data->'data'->>'to' = ${email} ORDER BY created_on`;
  return sent.map((mail) => mail.subject);
}

async function aPerson(role: 'organiser' | 'secretary') {
  const { userId } = await aStaffRole(role);
  return db.user.findUniqueOrThrow({ where: { id: userId } });
}

describe('an entrant', () => {
  it('hears of the publicity and of the result, won or not, each once', async () => {
    const ranked = await aRankedCall();
    const [winner, , loser] = ranked.entries;
    if (!winner || !loser) throw new Error('incomplete');
    const won = await anOwner(winner.providerId);
    const lost = await anOwner(loser.providerId);
    const selectionId = must(await proposeWinners(ranked.proposer, ranked.proposal));
    must(await decideSelection(ranked.decider, { selectionId, decision: 'approve' }));
    // What is not published is not told.
    expect(await lettersTo(won.email)).toEqual([]);
    must(await startPublicity(ranked.proposer, selectionId));
    await endPublicity(selectionId);
    await Promise.all([1, 2, 3].map(() => announceFinal(ranked.proposer, selectionId)));
    expect(await lettersTo(won.email)).toEqual([
      expect.stringContaining('列入拟奖励名单'),
      expect.stringContaining('获奖通知'),
    ]);
    expect(await lettersTo(lost.email)).toEqual([expect.stringContaining('评审结果')]);
  });
});

describe('the second person', () => {
  it('hears that a list waits, and neither who proposed it nor another role does', async () => {
    const ranked = await aRankedCall();
    const [proposer, other, secretary] = [
      await aPerson('organiser'),
      await aPerson('organiser'),
      await aPerson('secretary'),
    ];
    must(await proposeWinners({ ...ranked.proposer, userId: proposer.id }, ranked.proposal));
    expect(await lettersTo(other.email)).toEqual(['待办：拟奖励名单待审定']);
    expect(await lettersTo(proposer.email)).toEqual([]);
    expect(await lettersTo(secretary.email)).toEqual([]);
    const as = (userId: string, role: 'organiser' | 'secretary') => ({ ...aStaffActor(role), userId });
    const path = `/organise/calls/${ranked.call.id}/selection`;
    const waits = async (actor: Actor) => (await waitingFor(actor)).filter((row) => row.to === path);
    expect(await waits(as(other.id, 'organiser'))).toMatchObject([{ what: 'selection', count: 1 }]);
    expect(await waits(as(proposer.id, 'organiser'))).toEqual([]);
    expect(await waits(as(secretary.id, 'secretary'))).toEqual([]);
  });
});
