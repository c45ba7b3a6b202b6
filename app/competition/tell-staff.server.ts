import type { Policy } from '#app/competition/policies/who.ts';
import { roles } from '#app/platform/access/actor.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { counted } from '#app/platform/mail/letter-limits.server.ts';
import { policies, type Question } from './permissions.ts';

/** What can wait for one of the staff; the texts are `mail:waiting.<what>`. */
export type Waiting =
  | 'verification'
  | 'refusal'
  | 'amendment'
  | 'selection'
  | 'objection'
  | 'setAside'
  | 'cap'
  | 'limit'
  | 'money'
  | 'payment';

/** The roles that may do this, by the table of who may do what. */
function rolesThatMay([verb, noun]: Question): (typeof roles)[number][] {
  const policy: Policy = policies[noun];
  const who = new Set<string>((policy[verb] ?? []).flatMap((clause) => clause.who));
  return roles.filter((role) => who.has(role));
}

interface Told {
  what: Waiting;
  /** the page where it waits */
  path: string;
  /** who brought it, and cannot be the second person */
  except: string | null;
}

/**
 * Writes to everybody of the staff for whom something now waits, once the caller's transaction has committed. What waits on one page is one letter
 * an hour, however much of it comes: the page lists it all.
 * @param question what they can do about it
 */
export async function tellStaff(tx: Tx, question: Question, { what, path, except }: Told): Promise<void> {
  const people = await tx.user.findMany({
    where: {
      disabledAt: null,
      ...(except && { id: { not: except } }),
      staffRoles: { some: { revokedAt: null, role: { in: rolesThatMay(question) } } },
    },
    orderBy: { id: 'asc' },
    select: { id: true, email: true, name: true, locale: true },
  });
  for (const { id, ...person } of people)
    if (await counted(tx, `waits:${what}:${path}:${id}`, { hour: 1, day: 12, usual: true }))
      await sendLetter(tx, person, 'staff.waiting', { what }, path);
}
