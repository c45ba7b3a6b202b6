import type { Client } from './client.ts';

/** What the steps of a rehearsal know of each other. */
export interface Rehearsal {
  base: string;
  slug: string;
  /** tells this rehearsal's units and people from those of another on the same server */
  salt: number;
  callId: string;
  trackKeys: string[];
  /** a number from 0 up to 1, the same for the same seed */
  chance: () => number;
  /** somebody of the staff, signed in once */
  staff(id: StaffId): Promise<Client>;
  time: PassingTime;
}

export type StaffId =
  | 'organiser1'
  | 'organiser2'
  | 'secretary1'
  | 'secretary2'
  | 'finance1'
  | 'finance2'
  | 'finance3'
  | 'finance4'
  | 'auditor';

/** How days go by: whoever owns the database moves two dates, anybody else waits. */
export interface PassingTime {
  /** minutes from publishing to the submission deadline */
  entryMinutes: number;
  /** Returns once the submission deadline of this call is over. */
  passDeadline(slug: string): Promise<void>;
  /** @returns whether the publicity is over now; false when only days will tell */
  passPublicity(slug: string): Promise<boolean>;
}

export interface Unit {
  id: string;
  name: string;
  owner: Client;
}

export interface Entry {
  id: string;
  title: string;
  unit: Unit;
}

export interface Judge {
  name: string;
  email: string;
  client: Client;
}
