import { z } from 'zod';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { sqlState } from '#app/platform/database/sql-state.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { nameText } from '#app/platform/text.ts';

export const fundSchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, 'small letters, digits and hyphens'),
  name: nameText(200),
  nameEn: nameText(200),
  /** fen: what may be appropriated to it in all */
  capFen: z.bigint().positive(),
});

/**
 * 设立资金: a fund with its accounts and nothing in them. Done by the operator on the word of the order that sets the fund up; money
 * comes into it by 拨入, on the fund's page.
 * @returns its id
 */
export async function openFund(fund: z.infer<typeof fundSchema>): Promise<Outcome<string>> {
  const kinds = ['appropriation', 'available', 'held', 'committed', 'paid'] as const;
  try {
    return await transaction(async (tx) => {
      const { id } = await tx.fund.create({
        data: { ...fund, accounts: { create: kinds.map((kind) => ({ kind })) } },
      });
      await audit(tx, {
        actor: null,
        action: 'fund.open',
        subject: { type: 'Fund', id },
        details: { key: fund.key, capFen: fund.capFen },
      });
      return done(id);
    });
  } catch (error) {
    if (sqlState(error) === '23505') return refuse('fund.keyTaken', { key: fund.key });
    throw error;
  }
}
