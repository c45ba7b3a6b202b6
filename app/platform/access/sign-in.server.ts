import { db } from '#app/platform/database/client.server.ts';
import { note } from '#app/platform/log/event.server.ts';
import {
  ANYWHERE,
  accountKey,
  type Bearing,
  closedUntil,
  count,
  forget,
  fromAnywhere,
  fromOnePlace,
  minutesUntil,
  networkKey,
  ofOneNetwork,
  takeBack,
} from './attempts.server.ts';
import { knownBrowser } from './known-browser.server.ts';
import { openSession, record } from './open-session.server.ts';
import { isPassword } from './password-hash.server.ts';
import { beginSecondStep } from './second-step.server.ts';

export type SignedIn =
  | { kind: 'done'; headers: Headers; userId: string }
  | { kind: 'secondFactor'; headers: Headers }
  | { kind: 'wrong' }
  /** this account, from here or in this browser, or from everywhere */
  | { kind: 'locked'; minutes: number }
  /** this network, whatever the account */
  | { kind: 'network'; minutes: number };

/**
 * Signs in by e-mail and password. Failures are counted under the account and where they come from: a browser that has signed in
 * before by itself, any other by its address, and all of those together. So one house signs in through one address, and a stranger
 * who guesses locks out nobody but strangers. Known, unknown and disabled addresses are counted, answered and timed alike.
 */
export async function signIn(
  request: Request,
  { email, password }: { email: string; password: string },
): Promise<SignedIn> {
  const network = networkKey(request);
  const account = accountKey(email);
  const known = knownBrowser(request, email);
  const closed = known ? null : await closedUntil(NETWORK, network, ofOneNetwork());
  if (closed) return refused(request, 'network', closed);
  const places = placesOf(known, network);
  const counted = [];
  for (const [source, bearing] of places) counted.push(await count(account, source, bearing));
  const over = counted.find((one) => one.over);
  if (over) return refused(request, 'locked', over.until);
  const user = await db.user.findUnique({
    where: { email },
    select: {
      id: true,
      name: true,
      email: true,
      disabledAt: true,
      twoFactorEnabled: true,
      accounts: { where: { providerId: 'credential' }, select: { password: true } },
    },
  });
  const right = await isPassword(password, user?.accounts[0]?.password);
  if (!user || !right || user.disabledAt) {
    await count(NETWORK, network, ofOneNetwork());
    const last = counted.find((one) => one.last);
    note(request, 'account.signInFailed', { userId: user?.id, locked: Boolean(last) });
    if (last && user) await record({ userId: user.id, name: user.name }, 'account.locked');
    return last ? { kind: 'locked', minutes: minutesUntil(last.until) } : { kind: 'wrong' };
  }
  for (const [source] of places)
    await (source === ANYWHERE ? takeBack(account, source) : forget(account, source));
  if (user.twoFactorEnabled) return { kind: 'secondFactor', headers: await beginSecondStep(user.id) };
  return { kind: 'done', headers: await openSession(request, user, 'password'), userId: user.id };
}

const NETWORK = accountKey('network');

/** Where this attempt counts, and how much is borne there. */
function placesOf(known: string | null, network: string): [source: string, Bearing][] {
  if (known) return [[`browser:${known.split('.')[0]}`, fromOnePlace]];
  return [
    [network, fromOnePlace],
    [ANYWHERE, fromAnywhere],
  ];
}

function refused(request: Request, kind: 'locked' | 'network', until: Date): SignedIn {
  note(request, 'account.signInRefused', { limit: kind });
  return { kind, minutes: minutesUntil(until) };
}
