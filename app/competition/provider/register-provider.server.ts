import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { mask, seal } from '#app/platform/config/seal.server.ts';
import { holdLock } from '#app/platform/database/advisory-lock.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { lineText, nameText } from '#app/platform/text.ts';
import { phoneText, plainCode } from '#app/platform/typed.ts';
import { isCreditCode } from './credit-code.ts';

/** What a unit says of itself. The messages are i18n keys. */
export const providerSchema = z.object({
  creditCode: z.string().transform(plainCode).refine(isCreditCode, 'provider:errors.creditCode'),
  name: nameText(200, { empty: 'provider:errors.name', least: 2 }),
  nameEn: lineText(200).default(''),
  kind: z.enum(['enterprise', 'institute', 'university', 'other']),
  region: z.string().trim().max(100).default(''),
  address: z.string().trim().max(300).default(''),
  legalRepresentative: z.string().trim().min(1, 'provider:errors.legalRepresentative').max(100),
  contactName: nameText(100, { empty: 'provider:errors.contactName' }),
  contactPhone: phoneText('provider:errors.contactPhone'),
});
export type ProviderInput = z.infer<typeof providerSchema>;

/** What can be corrected later: not the code. An empty phone keeps the one that is stored, which nobody is shown in full. */
export const providerEditSchema = providerSchema
  .omit({ creditCode: true })
  .extend({ contactPhone: z.literal('').or(providerSchema.shape.contactPhone) });
export type ProviderEdit = z.infer<typeof providerEditSchema>;

/** Splits off the phone, which is stored sealed and shown masked. */
export function providerColumns<T extends { contactPhone: string }>({ contactPhone, ...rest }: T) {
  if (contactPhone === '') return rest;
  return { ...rest, contactPhoneSealed: seal(contactPhone), contactPhoneMasked: mask(contactPhone) };
}

/** Registers a unit by its 统一社会信用代码; whoever registers it is its first owner. @returns the unit's id. */
export async function registerProvider(actor: Actor, input: ProviderInput): Promise<Outcome<string>> {
  if (!may(actor, 'register', 'Provider')) return refuse('forbidden');
  return transaction(async (tx) => {
    // Two people registering the same unit at once: the second waits, then finds it taken.
    await holdLock(tx, 'registration', input.creditCode);
    if (await tx.provider.findUnique({ where: { creditCode: input.creditCode } })) {
      return refuse('provider.codeTaken', {}, { creditCode: ['provider:errors.codeTaken'] });
    }
    const provider = await tx.provider.create({
      data: {
        ...providerColumns(input),
        createdById: actor.userId,
        members: { create: { userId: actor.userId, role: 'owner' } },
      },
    });
    await audit(tx, {
      actor,
      action: 'provider.register',
      subject: { type: 'Provider', id: provider.id },
      details: { creditCode: input.creditCode },
    });
    return done(provider.id);
  });
}
