import { z } from 'zod';
import type { Rehearsal, Unit } from '../rehearsal.ts';
import { step } from '../step.ts';

const grants = z.object({ grants: z.array(z.looseObject({ id: z.string() })) });
const payable = z.object({
  page: z.looseObject({
    grant: z.looseObject({ payouts: z.array(z.looseObject({ id: z.string(), state: z.string() })) }),
  }),
});

/** Every winner confirms its account, one of finance prepares the payment, another approves it. @returns how many were paid */
export async function payAll({ staff }: Rehearsal, units: Unit[]): Promise<number> {
  const asked = await step('units look whether they have won', units, async (unit) => {
    const { grants: mine } = await unit.owner.read('/grants', grants);
    return mine.map(({ id }) => ({ id, unit }));
  });
  const won = asked.flat();
  await step('winners confirm their accounts', won, ({ id, unit }, index) => {
    const number = `44022390090221${String(index).padStart(5, '0')}`;
    return unit.owner.post(`/grants/${id}`, {
      accountName: unit.name,
      bankName: '中国工商银行成都高新支行',
      bankCode: '',
      number,
      numberAgain: number,
    });
  });
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  const first = await staff('finance1');
  await step('payments are prepared', won, ({ id }, index) =>
    first.post(`/finance/grants/${id}`, {
      intent: 'prepare',
      grantId: id,
      bankReference: `REHEARSAL-${index + 1}`,
      paidOn: today,
    }),
  );
  const second = await staff('finance2');
  await step('payments are approved by another', won, async ({ id }) => {
    const { page } = await second.read(`/finance/grants/${id}`, payable);
    const waiting = page.grant.payouts.find((p) => p.state === 'prepared');
    await second.post(`/finance/grants/${id}`, { intent: 'approve', payoutId: waiting?.id ?? '' });
  });
  return won.length;
}
