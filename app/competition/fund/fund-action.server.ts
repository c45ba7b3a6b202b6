import { z } from 'zod';
import { appropriate } from '#app/competition/fund/appropriate.server.ts';
import { type CapScope, capScopeSchema } from '#app/competition/fund/caps.ts';
import { decideCap } from '#app/competition/fund/decide-cap.server.ts';
import { proposeCap } from '#app/competition/fund/propose-cap.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { readFields } from '#app/platform/web/respond.server.ts';

const yuan = z.string().regex(/^[1-9]\d{0,11}$/, 'fund:errors.amount');
const order = z.string().trim().min(1, 'fund:errors.order').max(80);

const appropriation = z.object({ fundId: z.string().min(1), yuan, orderNumber: order });
const cap = z.object({
  fundId: z.string().min(1),
  /** `year:2026` or `call:<id>` */
  scope: z
    .string()
    .refine((text) => capScopeSchema.safeParse(scopeFrom(text)).success, 'fund:errors.scope')
    .transform((text) => capScopeSchema.parse(scopeFrom(text))),
  yuan,
  orderNumber: order,
});
const decision = z.object({ capId: z.string().min(1), reason: z.string().max(500).default('') });

function scopeFrom(text: string): CapScope | null {
  const [kind, value = ''] = text.split(':');
  if (kind === 'year') return { year: Number(value), callId: null };
  return kind === 'call' && value !== '' ? { year: null, callId: value } : null;
}

/** What a form of the fund's page asks for, by its `intent`: an appropriation, a cap proposed, approved or rejected. */
export async function fundAction(actor: Actor, typed: Record<string, string>): Promise<Outcome<unknown>> {
  if (typed.intent === 'approveCap' || typed.intent === 'rejectCap') {
    const form = readFields(typed, decision);
    if (!form.ok) return form;
    const { capId, reason } = form.value;
    return decideCap(
      actor,
      capId,
      typed.intent === 'approveCap' ? { approve: true } : { approve: false, reason },
    );
  }
  if (typed.intent === 'proposeCap') {
    const form = readFields(typed, cap);
    if (!form.ok) return form;
    const { yuan: amount, ...rest } = form.value;
    return proposeCap(actor, { ...rest, amountFen: BigInt(amount) * 100n });
  }
  const form = readFields(typed, appropriation);
  if (!form.ok) return form;
  const { yuan: amount, ...rest } = form.value;
  return appropriate(actor, { ...rest, amountFen: BigInt(amount) * 100n });
}
