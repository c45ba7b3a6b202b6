import { actorOf } from '#app/platform/access/session.server.ts';
import { mustHaveFactor } from '#app/platform/access/two-factor.server.ts';
import { safeReturn } from '#app/platform/web/cookies.server.ts';

/** Where somebody was going before they were asked to sign in, or to set something up. */
export const returnOf = (request: Request): string =>
  safeReturn(new URL(request.url).searchParams.get('next') ?? '/');

/** Where somebody goes who has just signed in: staff who lack the second factor they must have set it up first, and go on from there. */
export async function wayOn(userId: string, next: string): Promise<string> {
  const actor = await actorOf(userId);
  const mustEnrol = actor !== null && mustHaveFactor(actor) && !actor.twoFactor;
  return mustEnrol ? `/two-factor?next=${encodeURIComponent(next)}` : next;
}
