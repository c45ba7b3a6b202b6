import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { inviteAgain, setExpertActive } from '#app/competition/panel/expert/invite-again.server.ts';
import { inviteMember } from '#app/competition/provider/invite-member.server.ts';
import { aUnit } from '#app/competition/submission/builders.testing.ts';
import { aStaffRole } from '#app/platform/access/staff.testing.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { revokeRole, setDisabled } from './administer.server.ts';
import { anExpertRow } from './builders.testing.ts';

/** Eight at once, as from a double click, two windows or two officials. */
const eight = <T>(ask: () => Promise<Outcome<T>>) => Promise.all(Array.from({ length: 8 }, ask));
const recorded = (action: string, subjectId: string) => db.auditEntry.count({ where: { action, subjectId } });
const lettersTo = async (email: string) =>
  (await db.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job WHERE data->'data'->>'to' = ${email}`).length;

describe('what is asked eight times at once', () => {
  it('revokes a role once, and says so to the others', async () => {
    const { id } = await aStaffRole('finance');
    const outcomes = await eight(() =>
      revokeRole(aStaffActor('secadmin'), { staffRoleId: id, reason: '调岗' }),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await recorded('role.revoke', id)).toBe(1);
  });

  it('switches an account off once, and on again once', async () => {
    const { userId } = await aStaffRole('finance');
    for (const disabled of [true, false]) {
      const outcomes = await eight(() => setDisabled(aStaffActor('sysadmin'), { userId, disabled }));
      expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
      expect(await recorded(disabled ? 'user.disable' : 'user.enable', userId)).toBe(1);
    }
  });

  it('invites a colleague by one letter', async () => {
    const { actor, providerId } = await aUnit();
    const email = `${randomUUID()}@example.com`;
    const outcomes = await eight(() => inviteMember(actor, { providerId, email, role: 'member' }));
    for (const outcome of outcomes) must(outcome);
    expect(await db.providerInvitation.count({ where: { providerId, email } })).toBe(1);
    expect(await lettersTo(email)).toBe(1);
  });

  it('invites an expert anew by one letter, and takes one out of the pool once', async () => {
    const secretary = aStaffActor('secretary');
    const { id, email } = await anExpertRow();
    for (const outcome of await eight(() => inviteAgain(secretary, id))) must(outcome);
    expect([await lettersTo(email), await recorded('expert.inviteAgain', id)]).toEqual([1, 1]);
    for (const outcome of await eight(() => setExpertActive(secretary, id, false))) must(outcome);
    expect(await recorded('expert.deactivate', id)).toBe(1);
  });
});
