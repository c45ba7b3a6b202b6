import { z } from 'zod';
import type { Actor } from '#app/platform/access/actor.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { readFields } from '#app/platform/web/respond.server.ts';
import { decideMatch } from './decide-match.server.ts';
import type { CreditIntent } from './intents.ts';
import { recordCheck, recordCheckSchema } from './record-check.server.ts';
import { requestCheck } from './request-check.server.ts';
import { creditLists } from './standing.ts';

/** Minutes of Asia/Shanghai as `datetime-local` gives them. */
const local = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'provider:credit.errors.checkedAt');

/** What a form about a unit's credit asks for, by its intent. */
export async function creditAction(
  actor: Actor,
  providerId: string,
  intent: CreditIntent,
  typed: Record<string, string>,
): Promise<Outcome<unknown>> {
  if (intent === 'askCredit') return requestCheck(actor, providerId);
  if (intent !== 'recordCredit')
    return decideMatch(actor, typed.checkId ?? '', {
      confirm: intent === 'confirmMatch',
      note: typed.note ?? '',
    });
  const form = readFields(
    { checkedAt: typed.checkedAt },
    z.object({ checkedAt: local.transform((text) => new Date(`${text}:00+08:00`)) }),
  );
  if (!form.ok) return form;
  const results = Object.fromEntries(creditLists.map((list) => [list, typed[list]]));
  const read = readFields({ ...typed, ...form.value, results, providerId }, recordCheckSchema);
  return read.ok ? recordCheck(actor, read.value) : read;
}

/** Now, as a `datetime-local` of Asia/Shanghai starts with. */
export const localNow = (now: Date): string =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
