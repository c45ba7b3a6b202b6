import { z } from 'zod';
import { Client } from './client.ts';
import { asOwner, passDeadline, passPublicity } from './clock.ts';
import type { PassingTime } from './rehearsal.ts';

/** The owner of the database moves two dates: the deadline was a second ago, the publicity ended yesterday. */
export const movedTime: PassingTime = {
  entryMinutes: 40 * 24 * 60,
  passDeadline,
  async passPublicity(slug) {
    await passPublicity(slug);
    return true;
  },
};

const publicCall = z.object({ call: z.looseObject({ deadline: z.string() }) });
/** How far this machine's clock may run ahead of the database's. */
const CLOCKS_APART_MS = 3000;

/**
 * By HTTP alone nobody can move a date: the call is published with a deadline in a few minutes, which is waited for, and a
 * publicity lasts for days, which are not.
 */
export function awaitedTime(base: string, entryMinutes: number): PassingTime {
  return {
    entryMinutes,
    async passDeadline(slug) {
      const { call } = await new Client(base, 'visitor').read(`/calls/${slug}`, publicCall);
      const left = Date.parse(call.deadline) + CLOCKS_APART_MS - Date.now();
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    },
    passPublicity: async () => false,
  };
}

/** @throws when the database at hand is not that of the server on which this call was just published */
export async function mustBeItsDatabase(callId: string, url: string): Promise<void> {
  const found = await asOwner((client) => client.query('SELECT 1 FROM "Call" WHERE id = $1', [callId]));
  if (found.rowCount !== 1)
    throw new Error(
      `The database at hand is not the one of ${url}: set DATABASE_OWNER_URL and DATABASE_URL, or DATA_DIR, as that server has them.`,
    );
}
