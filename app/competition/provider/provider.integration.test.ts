import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { acceptInvitation } from './accept-invitation.server.ts';
import { editProvider } from './edit-provider.server.ts';
import { inviteMember } from './invite-member.server.ts';
import { providerSchema, registerProvider } from './register-provider.server.ts';
import { removeMember } from './remove-member.server.ts';
import { revokeInvitation } from './revoke-invitation.server.ts';
import { verifyProvider } from './verify-provider.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });

const about = {
  creditCode: '91350100M000100Y43',
  name: '成都机器人有限公司',
  nameEn: '',
  kind: 'enterprise' as const,
  region: '成都',
  address: '高新区',
  legalRepresentative: '张三',
  contactName: '李四',
  contactPhone: '13800138000',
};
const aCode = () => createHash('sha256').update(randomUUID()).digest('hex').slice(0, 18).toUpperCase();

async function aPerson(memberOf?: { id: string; role: 'owner' | 'member' }): Promise<Actor> {
  const user = await db.user.create({ data: { name: '某人', email: `${randomUUID()}@example.com` } });
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    roles: [],
    providers: memberOf ? [memberOf] : [],
    expertId: null,
    twoFactor: false,
    locale: 'zh-CN',
  };
}

/** A unit registered by its owner, who is known as such. */
async function aUnit() {
  const person = await aPerson();
  const id = must(await registerProvider(person, { ...about, creditCode: aCode() }));
  return { id, owner: { ...person, providers: [{ id, role: 'owner' as const }] } };
}

/** What the mail to this address links to. */
async function tokenSentTo(email: string): Promise<string> {
  const jobs = await db.$queryRaw<{ text: string }[]>`
    SELECT data->'data'->>'text' AS text FROM pgboss.job
    WHERE data->'data'->>'to' = ${email} ORDER BY created_on DESC LIMIT 1`;
  return /provider-invitations\/(\S+)/.exec(jobs[0]?.text ?? '')?.[1] ?? '';
}

describe('a unit', () => {
  it('is registered with a code whose check digit holds', () => {
    expect(providerSchema.safeParse(about).success).toBe(true);
    const wrong = providerSchema.safeParse({ ...about, creditCode: '91350100M000100Y44' });
    expect(wrong.error?.issues.map((i) => [i.path.join('.'), i.message])).toEqual([
      ['creditCode', 'provider:errors.creditCode'],
    ]);
  });

  it('is registered once under its code, also by two people at the same moment', async () => {
    const creditCode = aCode();
    const people = [await aPerson(), await aPerson()];
    const outcomes = await Promise.all(people.map((p) => registerProvider(p, { ...about, creditCode })));
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refusal('provider.codeTaken'));
    expect(await db.provider.count({ where: { creditCode } })).toBe(1);
  });

  it('keeps its contact’s number sealed', async () => {
    const { id } = await aUnit();
    expect(JSON.stringify(await db.provider.findUniqueOrThrow({ where: { id } }))).not.toContain(
      about.contactPhone,
    );
  });

  it('is changed and invites by its owners only', async () => {
    const { id, owner } = await aUnit();
    const { creditCode: _, ...edit } = about;
    const invitation = { providerId: id, email: 'colleague@example.com', role: 'member' as const };
    for (const other of [await aPerson(), await aPerson({ id, role: 'member' }), aStaffActor('organiser')]) {
      expect(await editProvider(other, id, 1, edit)).toEqual(refusal('forbidden'));
      expect(await inviteMember(other, invitation)).toEqual(refusal('forbidden'));
      expect(await removeMember(other, id, owner.userId)).toEqual(refusal('forbidden'));
    }
    expect(await db.providerInvitation.count({ where: { providerId: id } })).toBe(0);
    must(await inviteMember(owner, invitation));
  });

  it('is joined by the person invited, once, and by no one whose invitation was revoked', async () => {
    const { id, owner } = await aUnit();
    const [invited, other] = [await aPerson(), await aPerson()];
    must(await inviteMember(owner, { providerId: id, email: invited.email, role: 'member' }));
    const token = await tokenSentTo(invited.email);
    expect(token).not.toBe('');
    expect(JSON.stringify(await db.providerInvitation.findMany())).not.toContain(token);
    expect(await acceptInvitation(other, token)).toEqual(refusal('provider.invitationForOther'));
    expect(await acceptInvitation(invited, `${token}x`)).toEqual(refusal('notFound'));
    expect(must(await acceptInvitation(invited, token))).toBe(id);
    expect(await acceptInvitation(invited, token)).toEqual(refusal('provider.invitationUsed'));

    must(await inviteMember(owner, { providerId: id, email: other.email, role: 'owner' }));
    const late = await tokenSentTo(other.email);
    const open = await db.providerInvitation.findFirstOrThrow({ where: { email: other.email } });
    must(await revokeInvitation(owner, id, open.id));
    expect(await acceptInvitation(other, late)).toEqual(refusal('provider.invitationUsed'));
    const members = await db.providerMember.findMany({ where: { providerId: id } });
    expect(members.map((m) => [m.userId, m.role]).toSorted()).toEqual(
      [
        [owner.userId, 'owner'],
        [invited.userId, 'member'],
      ].toSorted(),
    );
  });

  it('is verified by a secretary alone, and again when its name changes', async () => {
    const { id, owner } = await aUnit();
    await db.provider.update({ where: { id }, data: { verification: 'pending' } });
    const verdict = { providerId: id, verdict: 'verified' as const, note: '' };
    for (const other of [owner, aStaffActor('organiser'), aStaffActor('finance'), aStaffActor('supervisor')])
      expect(await verifyProvider(other, verdict)).toEqual(refusal('forbidden'));
    const secretary = aStaffActor('secretary');
    expect(await verifyProvider(secretary, { ...verdict, verdict: 'rejected' })).toEqual(
      refusal('provider.noteMissing'),
    );
    must(await verifyProvider(secretary, verdict));
    expect(await verifyProvider(secretary, verdict)).toEqual(refusal('provider.notPending'));
    const { revision } = await db.provider.findUniqueOrThrow({ where: { id } });
    const { creditCode: _, ...edit } = about;
    expect(await editProvider(owner, id, revision - 1, edit)).toEqual(refusal('stale'));
    must(await editProvider(owner, id, revision, { ...edit, name: '成都机器人集团有限公司' }));
    expect(await db.provider.findUniqueOrThrow({ where: { id } })).toMatchObject({
      verification: 'pending',
      verifiedById: null,
    });
    const actions = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } });
    expect(actions.map((a) => a.action)).toEqual(['provider.register', 'provider.verified', 'provider.edit']);
  });
});
