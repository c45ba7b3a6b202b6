import type { Client } from './client.ts';

/** What the steps of a rehearsal know of each other. */
export interface Rehearsal {
  base: string;
  slug: string;
  callId: string;
  trackKeys: string[];
  /** a number from 0 up to 1, the same for the same seed */
  chance: () => number;
  /** somebody of the staff, signed in once */
  staff(id: StaffId): Promise<Client>;
}

export type StaffId = 'organiser1' | 'organiser2' | 'secretary1' | 'secretary2' | 'finance1' | 'finance2';

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
