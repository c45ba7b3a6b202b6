import type { Role } from '#app/platform/access/actor.ts';
import { roles } from '#app/platform/access/actor.ts';

/** Somebody who knocks at every door. `account` is the part of the address before the @, and of the second factor's secret. */
export interface Person {
  account: string;
  /** signs in with a code of their second factor */
  factor?: boolean;
  who: string;
}

const staff = { secretary: 'secretary1', organiser: 'organiser1', finance: 'finance1' } as const;
const accountOf = (role: Role): string => ({ ...staff })[role as keyof typeof staff] ?? role;

const withFactor = Object.fromEntries(
  roles.map((role) => [
    role,
    { account: accountOf(role), factor: true, who: `${role}, second factor set up` },
  ]),
) as Record<Role, Person>;

const without = Object.fromEntries(
  roles.map((role) => [`bare-${role}`, { account: `bare-${role}`, who: `${role} without a second factor` }]),
) as Record<`bare-${Role}`, Person>;

/** Everyone who is not a visitor. What each of them is to which object stands in `world/`. */
export const people = {
  ...withFactor,
  ...without,
  organiser2: { account: 'organiser2', factor: true, who: 'the second organiser' },
  secretary2: { account: 'secretary2', factor: true, who: 'the second secretary' },
  finance2: { account: 'finance2', factor: true, who: 'finance, reviews' },
  finance3: { account: 'finance3', factor: true, who: 'finance, approves' },
  finance4: { account: 'finance4', factor: true, who: 'finance, confirms what the bank says' },
  owner: { account: 'provider1', who: 'owner of the unit' },
  member: { account: 'member', who: 'member of the unit' },
  removed: { account: 'removed', who: 'removed member of the unit' },
  other: { account: 'provider2', who: 'owner of another unit' },
  partner: { account: 'provider3', who: 'owner of a unit that confirmed to be a partner' },
  asked: { account: 'provider4', who: 'owner of a unit asked to be a partner, not confirmed' },
  unverified: { account: 'provider5', who: 'owner of a unit nobody has verified' },
  person: { account: 'person', who: 'signed in, of no unit and no panel' },
  judge: { account: 'panel1', who: 'judge of the panel' },
  judge2: { account: 'panel2', who: 'another judge of the panel' },
  conflicted: { account: 'panel3', who: 'judge of the panel with a declared conflict' },
  recused: { account: 'panel4', who: 'judge who has recused' },
  unsigned: { account: 'panel5', who: 'judge drawn who has not signed the commitment' },
  elsewhere: { account: 'judge1', who: 'judge of other panels' },
} satisfies Record<string, Person>;

export type Name = keyof typeof people;
/** Everyone, the visitor who has not signed in among them. */
export type Anyone = Name | 'nobody';

export const everyone: readonly Anyone[] = ['nobody', ...(Object.keys(people) as Name[])];
export const addressOf = ({ account }: Person): string => `${account}@example.com`;
