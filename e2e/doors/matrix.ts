import { type Anyone, everyone } from './people.ts';
import type { World } from './world/world.ts';

/** The second person of a role is let in where the first one is. */
const doubles: readonly Anyone[] = ['organiser2', 'secretary2', 'finance2', 'finance3', 'finance4'];
/** Who tries every door. */
export const triers: readonly Anyone[] = everyone.filter((who) => !doubles.includes(who));

const bare = triers.filter((who) => who.startsWith('bare-'));
const signedIn = triers.filter((who) => who !== 'nobody' && !bare.includes(who));
const staff = ['secretary', 'organiser', 'finance', 'supervisor', 'sysadmin', 'secadmin', 'auditor'] as const;
const watchers: readonly Anyone[] = ['supervisor', 'auditor'];

/** Names for several: who they are, said once. */
export const groups = {
  anyone: triers,
  signedIn,
  /** signed in, staff whose second factor is still to be set up among them */
  arrived: triers.filter((who) => who !== 'nobody'),
  /** people who may enter, report and judge: all but those who only watch */
  doers: signedIn.filter((who) => !watchers.includes(who)),
  /** people who hold no staff role */
  private: signedIn.filter((who) => !staff.some((role) => role === who)),
  /** experts of the pool with an account */
  experts: ['judge', 'judge2', 'conflicted', 'recused', 'unsigned', 'elsewhere'],
  /** who reads the overview of a call */
  callStaff: ['secretary', 'organiser', 'supervisor'],
  /** who reads awards and payments */
  moneyStaff: ['finance', 'organiser', 'supervisor'],
  unit: ['owner', 'member'],
  /** owners of any unit */
  owners: ['owner', 'other', 'partner', 'asked', 'unverified'],
} satisfies Record<string, readonly Anyone[]>;

export type Who = Anyone | keyof typeof groups;

/** What must come back at a route; whoever is not named gets `refused`, a visitor is sent to sign in, staff to set up a second factor. */
export interface Row {
  /** the route's path */
  route: string;
  /** which thing of the world, when it is not the usual one (`places.ts`) */
  at?: (world: World) => Readonly<Record<string, string>>;
  /** in words, when a route has several rows */
  of?: string;
  query?: string;
  /** who gets the page or file */
  see?: readonly Who[];
  /** what those get who do: a page, unless it sends on or says that there is none */
  shown?: number;
  /** who may do what; the names of the route's acts */
  acts?: Readonly<Record<string, readonly Who[]>>;
  /** 403: one may know that it exists; 404: it is nobody else's business */
  refused?: 403 | 404;
  /** for whom there is no such thing, where the others are told that the room is not theirs */
  hiddenFrom?: readonly Who[];
  /** who reads the thing and may not do this to it: they are told so, where `refused` hides it from the others */
  knownTo?: readonly Who[];
  /** visitors, and staff without a second factor, get `refused` instead of being sent on: a file is no page to come back to */
  closed?: true;
  /** answers a program of the page with JSON, visitors with 401; `json`: is sent JSON as well */
  program?: 'form' | 'json';
}

export const expand = (named: readonly Who[] = []): Set<Anyone> =>
  new Set(named.flatMap((who) => (who in groups ? groups[who as keyof typeof groups] : [who as Anyone])));

export const isBare = (who: Anyone): boolean => bare.includes(who);
