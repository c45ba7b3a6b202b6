import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import { codeField, withCode } from '#app/platform/access/with-code.server.ts';
import { act } from '#app/platform/web/acts.server.ts';
import { decideAppropriation, proposeAppropriation } from './appropriate.server.ts';
import { type CapScope, capScopeSchema } from './caps.ts';
import { decideCap } from './decide-cap.server.ts';
import { withdrawProposal } from './proposal.server.ts';
import { proposeCap } from './propose-cap.server.ts';

const id = z.string().min(1).max(100);
const fundId = id;
const yuan = z
  .string()
  .regex(/^[1-9]\d{0,11}$/, 'fund:errors.amount')
  .transform((text) => BigInt(text) * 100n);
const orderNumber = z.string().trim().min(1, 'fund:errors.order').max(80);
const reason = z.string().max(2000).default('');

function scopeFrom(text: string): CapScope | null {
  const [kind, value = ''] = text.split(':');
  if (kind === 'year') return { year: Number(value), callId: null };
  return kind === 'call' && value !== '' ? { year: null, callId: value } : null;
}
/** `year:2026` or `call:<id>` */
const scope = z
  .string()
  .refine((text) => capScopeSchema.safeParse(scopeFrom(text)).success, 'fund:errors.scope')
  .transform((text) => capScopeSchema.parse(scopeFrom(text)));

/** What the forms of a fund's page do: its credit, put down by one and confirmed by another, and its caps. */
export const fundActs = {
  appropriate: act({
    permit: ({ actor }) => may(actor, 'appropriate', 'Fund'),
    schema: z.object({ fundId, yuan, orderNumber }),
    run: ({ actor }, { yuan: amountFen, ...rest }) => proposeAppropriation(actor, { ...rest, amountFen }),
  }),
  confirmCredit: act({
    permit: ({ actor }) => may(actor, 'decide', 'Fund'),
    schema: z.object({ proposalId: id, ...codeField }),
    run: (asking, { proposalId, code }) =>
      withCode(asking, code, (proofId) =>
        decideAppropriation(asking.actor, proposalId, { confirm: true, proofId }),
      ),
  }),
  refuseCredit: act({
    permit: ({ actor }) => may(actor, 'decide', 'Fund'),
    schema: z.object({ proposalId: id, reason }),
    run: ({ actor }, { proposalId, reason: why }) =>
      decideAppropriation(actor, proposalId, { confirm: false, reason: why }),
  }),
  withdrawCredit: act({
    permit: ({ actor }) => may(actor, 'appropriate', 'Fund'),
    schema: z.object({ proposalId: id }),
    run: ({ actor }, { proposalId }) => withdrawProposal(actor, proposalId),
  }),
  proposeCap: act({
    permit: ({ actor }) => may(actor, 'propose', 'Fund'),
    schema: z.object({ fundId, scope, yuan, orderNumber }),
    run: ({ actor }, { yuan: amountFen, ...rest }) => proposeCap(actor, { ...rest, amountFen }),
  }),
  approveCap: act({
    permit: ({ actor }) => may(actor, 'decide', 'Fund'),
    schema: z.object({ capId: id }),
    run: ({ actor }, { capId }) => decideCap(actor, capId, { approve: true }),
  }),
  rejectCap: act({
    permit: ({ actor }) => may(actor, 'decide', 'Fund'),
    schema: z.object({ capId: id, reason }),
    run: ({ actor }, { capId, reason: why }) => decideCap(actor, capId, { approve: false, reason: why }),
  }),
};
