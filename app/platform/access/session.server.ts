import { redirect } from '@remix-run/node';
import type { Actor } from '#app/platform/access/actor.ts';
import { auth } from '#app/platform/access/auth.server.ts';
import { db } from '#app/platform/database/client.server.ts';

const actors = new WeakMap<Request, Promise<Actor | null>>();

/** Who asks, or null. Asked once a request, however many loaders ask. */
export function optionalActor(request: Request): Promise<Actor | null> {
  let found = actors.get(request);
  if (!found) {
    found = load(request);
    actors.set(request, found);
  }
  return found;
}

async function load(request: Request): Promise<Actor | null> {
  if (!request.headers.get('cookie')?.includes('session_token')) return null;
  const session = await auth().api.getSession({ headers: request.headers });
  if (!session) return null;
  return actorOf(session.user.id);
}

/** Reads a person with roles, units and expert. @returns null when unknown or disabled */
export async function actorOf(userId: string): Promise<Actor | null> {
  const [user, providers, expert] = await Promise.all([
    db.user.findUnique({ where: { id: userId }, include: { staffRoles: { where: { revokedAt: null }, select: { role: true } } } }),
    db.providerMember.findMany({ where: { userId, removedAt: null }, select: { providerId: true, role: true } }),
    db.expert.findUnique({ where: { userId }, select: { id: true, active: true } }),
  ]);
  if (!user || user.disabledAt) return null;
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    roles: user.staffRoles.map((r) => r.role),
    providers: providers.map((p) => ({ id: p.providerId, role: p.role })),
    expertId: expert?.active ? expert.id : null,
    twoFactor: user.twoFactorEnabled,
    locale: user.locale === 'en' ? 'en' : 'zh-CN',
  };
}

/** Who asks; a visitor is sent to sign in and comes back afterwards. */
export async function requireActor(request: Request): Promise<Actor> {
  const actor = await optionalActor(request);
  if (actor) return actor;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}
