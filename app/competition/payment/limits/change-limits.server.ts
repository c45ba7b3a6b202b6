import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import { codeField, withCode } from '#app/platform/access/with-code.server.ts';
import { act } from '#app/platform/web/acts.server.ts';
import { decideLimit, proposeLimit } from './limits.server.ts';

const yuan = z
  .string()
  .trim()
  .regex(/^\d{1,12}$/, 'award:errors.amount')
  .transform((text) => BigInt(text) * 100n);
const id = z.string().min(1).max(100);

/** What the page of limits does: a change is proposed, put in force with a second factor, or refused. */
export const limitActs = {
  propose: act({
    permit: ({ actor }) => may(actor, 'limit', 'Fund'),
    schema: z.object({
      fundId: id,
      alone: yuan,
      daily: yuan,
      reason: z.string().trim().min(2, 'award:refusals.reasonMissing').max(500),
    }),
    run: ({ actor }, { alone, daily, ...rest }) =>
      proposeLimit(actor, { ...rest, aloneFen: alone, dailyFen: daily }),
  }),
  accept: act({
    permit: ({ actor }) => may(actor, 'limit', 'Fund'),
    schema: z.object({ id, ...codeField }),
    run: (asking, { id: limitId, code }) =>
      withCode(asking, code, (proofId) => decideLimit(asking.actor, limitId, { accept: true, proofId })),
  }),
  refuse: act({
    permit: ({ actor }) => may(actor, 'limit', 'Fund'),
    schema: z.object({ id }),
    run: ({ actor }, { id: limitId }) => decideLimit(actor, limitId, { accept: false }),
  }),
};
