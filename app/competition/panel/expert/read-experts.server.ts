import type { Bilingual } from '#app/competition/call/content.ts';
import { contentOfVersion } from '#app/competition/call/in-force.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { contains, pageWithin } from '#app/platform/web/query.ts';
import { hashExpertToken } from './save-expert.server.ts';

const PAGE = 50;

/** The specialties experts can have: the tracks of every published call, once each. */
export async function specialties(): Promise<{ key: string; name: Bilingual }[]> {
  const versions = await db.callVersion.findMany({
    orderBy: { publishedAt: 'desc' },
    take: 50,
    select: { id: true },
  });
  const contents = await Promise.all(versions.map(({ id }) => contentOfVersion(db, id)));
  const tracks = contents.flatMap((content) => content.tracks);
  return [...new Map(tracks.map(({ key, name }) => [key, { key, name }])).values()];
}

/** The pool of experts, by words and specialty. `joined` are those who have accepted their invitation. */
export async function listExperts(
  actor: Actor,
  { text, specialty, page }: { text: string; specialty: string; page: number },
) {
  if (!may(actor, 'read', 'Expert')) return refuse('forbidden');
  const where: Prisma.ExpertWhereInput = {
    ...(specialty && { specialties: { has: specialty } }),
    ...(text && {
      OR: [{ name: contains(text) }, { unitName: contains(text) }, { email: contains(text) }],
    }),
  };
  const total = await db.expert.count({ where });
  const at = pageWithin(page, total, PAGE);
  const experts = await db.expert.findMany({
    where,
    orderBy: { createdAt: 'desc' },
    skip: at.skip,
    take: PAGE,
    select: {
      id: true,
      name: true,
      unitName: true,
      title: true,
      senior: true,
      specialties: true,
      active: true,
      userId: true,
    },
  });
  return done({
    experts: experts.map(({ userId, ...e }) => ({ ...e, joined: userId !== null })),
    total,
    page: at.page,
    pages: at.pages,
  });
}

/** One expert of the pool with affiliations and the rounds taken part in. */
export async function readExpert(actor: Actor, expertId: string) {
  if (!may(actor, 'read', 'Expert')) return refuse('forbidden');
  const expert = await db.expert.findUnique({
    where: { id: expertId },
    include: {
      affiliations: true,
      memberships: {
        orderBy: { drawPosition: 'asc' },
        select: {
          id: true,
          trackKey: true,
          state: true,
          round: { select: { call: { select: { slug: true } } } },
        },
      },
    },
  });
  if (!expert) return refuse('notFound');
  const { userId, ...rest } = expert;
  return done({ ...rest, joined: userId !== null });
}

/** What an invitation's page shows, or null when the link is unknown. */
export async function readExpertInvitation(token: string) {
  const found = await db.expertInvitation.findUnique({
    where: { tokenHash: hashExpertToken(token) },
    include: { expert: { select: { name: true, email: true } } },
  });
  if (!found) return null;
  return {
    name: found.expert.name,
    email: found.expert.email,
    usable: !found.acceptedAt && found.expiresAt > (await databaseNow()),
  };
}
