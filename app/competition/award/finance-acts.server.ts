import { actOnOrders } from '#app/competition/award/act-on-orders.server.ts';
import { sendBackPayout } from '#app/competition/award/decide-payout.server.ts';
import {
  decideHandPayment,
  type Evidence,
  handPaymentSchema,
  recordHandPayment,
} from '#app/competition/award/hand-payment.server.ts';
import { returnPayout } from '#app/competition/award/return-payout.server.ts';
import { revealAccount } from '#app/competition/award/reveal-account.server.ts';
import { recoverGrant } from '#app/competition/award/revoke-grant.server.ts';
import { voidPayout } from '#app/competition/award/void-payout.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { proveSecondFactor } from '#app/platform/access/second-factor.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { readFields } from '#app/platform/web/respond.server.ts';

/** What a page of finance posted: its texts by name, and the slip if there is one. */
export interface FinanceForm {
  typed: Record<string, string>;
  evidence: Evidence | null;
}

/** Reads a form of finance; a file is taken into memory, as it is small. */
export async function financeForm(request: Request): Promise<FinanceForm> {
  const form = await request.formData();
  const file = form.get('evidence');
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  return {
    typed,
    evidence:
      file instanceof File
        ? { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }
        : null,
  };
}

async function byHand(actor: Actor, { typed, evidence }: FinanceForm): Promise<Outcome<unknown>> {
  const fields = readFields({ ...typed, payoutId: typed.id }, handPaymentSchema);
  return fields.ok
    ? recordHandPayment(actor, fields.value, evidence ?? { name: '', type: '', bytes: new Uint8Array() })
    : fields;
}

async function confirmHand(request: Request, actor: Actor, typed: Record<string, string>) {
  const proof = await proveSecondFactor(request, actor, typed.code ?? '');
  return proof.ok ? decideHandPayment(actor, typed.id ?? '', { accept: true, proofId: proof.value }) : proof;
}

/** The act that a form on an award's page of finance asks for. @returns the whole account number when it was asked for, else null */
export async function actOnGrant(
  request: Request,
  actor: Actor,
  grantId: string,
  form: FinanceForm,
): Promise<Outcome<string | null>> {
  const { act = '', id = '', reason = '', code = '' } = form.typed;
  if (act === 'reveal') return revealAccount(actor, grantId);
  const others: Record<string, () => Promise<Outcome<unknown>>> = {
    sendBack: () => sendBackPayout(actor, id, reason),
    void: () => voidPayout(actor, id, reason),
    hand: () => byHand(actor, form),
    confirmHand: () => confirmHand(request, actor, form.typed),
    refuseHand: () => decideHandPayment(actor, id, { accept: false, reason }),
    return: () => returnPayout(actor, id, reason),
    recover: () => recoverGrant(actor, grantId, reason),
  };
  const outcome = await (others[act]?.() ?? actOnOrders(request, actor, { act, ids: [id], code }));
  return outcome.ok ? { ok: true, value: null } : outcome;
}
