import { z } from 'zod';
import { type Decision, withdrawProposal } from '#app/competition/fund/proposal.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { codeField, withCode } from '#app/platform/access/with-code.server.ts';
import { act } from '#app/platform/web/acts.server.ts';
import { revealAccount } from '../account/reveal-account.server.ts';
import { fenOf } from '../bank/cells.ts';
import { decideHandPayment, handPaymentSchema, recordHandPayment } from '../by-hand/hand-payment.server.ts';
import type { Evidence } from '../by-hand/slip.server.ts';
import { decideRecovery, proposeRecovery } from '../recovery/recover-grant.server.ts';
import { decideReturn, proposeReturn } from '../recovery/return-payout.server.ts';
import { actOnOrders, type acts as orderActs } from './act-on-orders.server.ts';
import { sendBackPayout } from './decide-payout.server.ts';
import { voidPayout } from './void-payout.server.ts';

const id = z.string().min(1).max(100);
const ids = z.union([id, z.array(id).max(1000)]).transform((given) => [given].flat());
const reason = z.string().max(2000).default('');
const evidence = z.instanceof(File).optional();

/** A file of a form as bytes; one that was not chosen is empty. */
async function slipOf(file: File | undefined): Promise<Evidence> {
  if (!file) return { name: '', type: '', bytes: new Uint8Array() };
  return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Money that came back, as a form gives it. */
const cameBack = z.object({
  yuan: z
    .string()
    .transform(fenOf)
    .refine((fen) => fen !== null && fen > 0n, 'award:errors.cameBackAmount')
    .transform((fen) => fen ?? 0n),
  day: z.iso.date('award:errors.cameBackDay'),
  reference: z.string().trim().min(3, 'award:errors.bankReference').max(80),
  evidence,
});
const returned = cameBack.extend({
  id,
  reason: z.string().trim().min(2, 'award:refusals.reasonMissing').max(2000),
});

/** 经办, 复核, 审批, 上级审批 of one order or several, with one code. */
const signing = (verb: (typeof orderActs)[number]) =>
  act({
    permit: ({ actor }) => may(actor, verb, 'Payout'),
    schema: z.object({ id: ids.default([]), ...codeField }),
    run: ({ request, actor }, { id: given, code }) =>
      actOnOrders(request, actor, { act: verb, ids: given, code }),
  });

/** What the first page of finance does. */
export const queueActs = {
  prepare: signing('prepare'),
  review: signing('review'),
  approve: signing('approve'),
  endorse: signing('endorse'),
};

async function decideMoney(
  actor: Actor,
  kind: 'return' | 'recovery',
  proposalId: string,
  decision: Decision,
) {
  return (kind === 'return' ? decideReturn : decideRecovery)(actor, proposalId, decision);
}
const kind = z.enum(['return', 'recovery']);

/** What the page of one award does for finance. */
export const grantActs = {
  ...queueActs,
  reveal: act({
    permit: ({ actor }) => may(actor, 'prepare', 'Payout'),
    schema: z.object({}),
    run: ({ actor, params }) => revealAccount(actor, params.grantId ?? ''),
  }),
  sendBack: act({
    permit: ({ actor }) => (['review', 'approve', 'endorse'] as const).some((v) => may(actor, v, 'Payout')),
    schema: z.object({ id, reason }),
    run: ({ actor }, { id: payoutId, reason: why }) => sendBackPayout(actor, payoutId, why),
  }),
  void: act({
    permit: ({ actor }) => may(actor, 'prepare', 'Payout'),
    schema: z.object({ id, reason }),
    run: ({ actor }, { id: payoutId, reason: why }) => voidPayout(actor, payoutId, why),
  }),
  hand: act({
    permit: ({ actor }) => may(actor, 'prepare', 'Payout'),
    schema: handPaymentSchema.omit({ payoutId: true }).extend({ id, evidence }),
    run: async ({ actor }, { id: payoutId, evidence: file, ...paid }) =>
      recordHandPayment(actor, { payoutId, ...paid }, await slipOf(file)),
  }),
  confirmHand: act({
    permit: ({ actor }) => may(actor, 'approve', 'Payout'),
    schema: z.object({ id, ...codeField }),
    run: (asking, { id: handId, code }) =>
      withCode(asking, code, (proofId) => decideHandPayment(asking.actor, handId, { accept: true, proofId })),
  }),
  refuseHand: act({
    permit: ({ actor }) => may(actor, 'approve', 'Payout'),
    schema: z.object({ id, reason }),
    run: ({ actor }, { id: handId, reason: why }) =>
      decideHandPayment(actor, handId, { accept: false, reason: why }),
  }),
  return: act({
    permit: ({ actor }) => may(actor, 'return', 'Payout'),
    schema: returned,
    run: async ({ actor }, { id: payoutId, evidence: file, yuan: amountFen, ...said }) =>
      proposeReturn(actor, payoutId, { ...said, amountFen }, await slipOf(file)),
  }),
  recover: act({
    permit: ({ actor }) => may(actor, 'recover', 'Grant'),
    schema: cameBack.extend({ reason }),
    run: async ({ actor, params }, { evidence: file, yuan: amountFen, ...said }) =>
      proposeRecovery(actor, params.grantId ?? '', { ...said, amountFen }, await slipOf(file)),
  }),
  confirmMoney: act({
    permit: ({ actor }) => may(actor, 'confirm', 'Payout'),
    schema: z.object({ proposalId: id, kind, ...codeField }),
    run: (asking, { proposalId, kind: what, code }) =>
      withCode(asking, code, (proofId) =>
        decideMoney(asking.actor, what, proposalId, { confirm: true, proofId }),
      ),
  }),
  refuseMoney: act({
    permit: ({ actor }) => may(actor, 'confirm', 'Payout'),
    schema: z.object({ proposalId: id, kind, reason }),
    run: ({ actor }, { proposalId, kind: what, reason: why }) =>
      decideMoney(actor, what, proposalId, { confirm: false, reason: why }),
  }),
  withdrawMoney: act({
    permit: ({ actor }) => may(actor, 'return', 'Payout'),
    schema: z.object({ proposalId: id }),
    run: ({ actor }, { proposalId }) => withdrawProposal(actor, proposalId),
  }),
};
