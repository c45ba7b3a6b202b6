import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { ProviderVerification } from '#app/platform/database/generated/client.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { pageWithin } from '#app/platform/web/query.ts';

export type ProviderCard = {
  id: string;
  creditCode: string;
  name: string;
  kind: string;
  verification: ProviderVerification;
  askedAt: Date;
};

/** The units an actor belongs to. */
export async function myProviders(actor: Actor): Promise<ProviderCard[]> {
  const rows = await db.provider.findMany({
    where: { id: { in: actor.providers.map((p) => p.id) } },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(card);
}

/** The secretary's queue: units that wait for verification first, then the others, newest first. */
export async function verificationQueue(
  actor: Actor,
  state: string | null,
  asked = 1,
): Promise<Outcome<{ providers: ProviderCard[]; page: number; pages: number }>> {
  if (!may(actor, 'verify', 'Provider')) return refuse('forbidden');
  const known = ['unverified', 'pending', 'verified', 'rejected'] as const;
  const verification = known.find((k) => k === state);
  const where = verification ? { verification } : {};
  const total = await db.provider.count({ where });
  const { page, pages, skip } = pageWithin(asked, total, 50);
  const rows = await db.provider.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }],
    skip,
    take: 50,
  });
  return done({ providers: rows.map(card), page, pages });
}

export type ProviderPage = Awaited<ReturnType<typeof providerPage>>;
/** One unit with its people, for its members and for staff who may read units. */
export async function readProvider(actor: Actor, providerId: string): Promise<Outcome<ProviderPage>> {
  if (!may(actor, 'read', 'Provider', { id: providerId })) return refuse('notFound');
  const exists = await db.provider.count({ where: { id: providerId } });
  if (exists === 0) return refuse('notFound');
  return done(await providerPage(providerId));
}

async function providerPage(providerId: string) {
  const provider = await db.provider.findUniqueOrThrow({
    where: { id: providerId },
    omit: { contactPhoneSealed: true },
    include: {
      members: { where: { removedAt: null }, orderBy: { joinedAt: 'asc' } },
      invitations: {
        where: { acceptedAt: null, revokedAt: null },
        select: { id: true, email: true, role: true, expiresAt: true },
      },
    },
  });
  const users = await db.user.findMany({
    where: { id: { in: provider.members.map((m) => m.userId) } },
    select: { id: true, name: true, email: true },
  });
  const licence = provider.licenceFileId
    ? await db.storedFile.findUnique({
        where: { id: provider.licenceFileId },
        select: { id: true, name: true, type: true, size: true, sha256: true },
      })
    : null;
  const members = provider.members.map((m) => {
    const user = users.find((u) => u.id === m.userId);
    return { userId: m.userId, role: m.role, name: user?.name ?? '', email: user?.email ?? '' };
  });
  return { ...provider, members, licence: licence && { ...licence, size: Number(licence.size) } };
}

function card(p: {
  id: string;
  creditCode: string;
  name: string;
  kind: string;
  verification: ProviderVerification;
  createdAt: Date;
}): ProviderCard {
  return {
    id: p.id,
    creditCode: p.creditCode,
    name: p.name,
    kind: p.kind,
    verification: p.verification,
    askedAt: p.createdAt,
  };
}
