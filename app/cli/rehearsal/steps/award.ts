import { createOTP } from '@better-auth/utils/otp';
import { z } from 'zod';
import { demoSecondFactor } from '#prisma/seed/accounts.ts';
import type { Rehearsal, StaffId, Unit } from '../rehearsal.ts';
import { step } from '../step.ts';

const grants = z.object({ grants: z.array(z.looseObject({ id: z.string() })) });
const orders = z.object({
  work: z.looseObject({
    tasks: z.array(z.looseObject({ act: z.string(), rows: z.array(z.looseObject({ id: z.string() })) })),
  }),
});
const files = z.object({
  page: z.looseObject({
    batches: z.array(
      z.looseObject({
        id: z.string(),
        number: z.string(),
        items: z.array(z.looseObject({ endToEndId: z.string(), amountFen: z.string() })),
      }),
    ),
  }),
});

const answers = z.object({
  page: z.looseObject({ answers: z.array(z.looseObject({ id: z.string(), waiting: z.number() })) }),
});
const answer = z.object({ page: z.looseObject({ waiting: z.array(z.looseObject({ id: z.string() })) }) });

/** One person signs everything that waits for this act, with one code of their authenticator. */
async function sign({ staff }: Rehearsal, id: StaffId, act: string): Promise<void> {
  const person = await staff(id);
  const { work } = await person.read('/finance', orders);
  const ids = work.tasks.find((task) => task.act === act)?.rows ?? [];
  const code = await createOTP(demoSecondFactor(id)).totp();
  await person.post('/finance', [
    ['intent', act],
    ['code', code],
    ...ids.map(({ id: order }): [string, string] => ['id', order]),
  ]);
}

/** The newest answer of the bank, confirmed line by line with one code for each two hundred. */
async function confirmAnswer({ staff }: Rehearsal): Promise<void> {
  const person = await staff('finance4');
  const { page } = await person.read('/finance/answers', answers);
  const waiting = page.answers.find((answer) => answer.waiting > 0);
  if (!waiting) throw new Error('no answer waits for a second person');
  const address = `/finance/answers/${waiting.id}`;
  const lines = (await person.read(address, answer)).page.waiting;
  await person.post(address, [
    ['intent', 'confirm'],
    ['code', await createOTP(demoSecondFactor('finance4')).totp()],
    ...lines.map(({ id }): [string, string] => ['line', id]),
  ]);
}

/** Every winner confirms its account, three of finance sign the orders, and the bank pays what the file holds. @returns how many were paid */
export async function payAll(rehearsal: Rehearsal, units: Unit[]): Promise<number> {
  const asked = await step('units look whether they have won', units, async (unit) => {
    const { grants: mine } = await unit.owner.read('/grants', grants);
    return mine.map(({ id }) => ({ id, unit }));
  });
  const won = asked.flat();
  await step('winners confirm their accounts', won, ({ id, unit }, index) => {
    const number = `44022390090221${String(index).padStart(5, '0')}`;
    return unit.owner.post(`/grants/${id}`, {
      intent: 'confirmAccount',
      accountName: unit.name,
      bankName: '中国工商银行成都高新支行',
      bankCode: '',
      number,
      numberAgain: number,
    });
  });
  const clerk = await rehearsal.staff('finance1');
  const checkedAt = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16);
  const winners = [...new Set(won.map(({ unit }) => unit.id))];
  await step('finance looks the units up in the credit lists', winners, (id, index) =>
    clerk.post(`/providers/${id}`, {
      intent: 'recordCredit',
      seriousViolation: 'clear',
      abnormalOperation: 'clear',
      judgmentDebtor: 'clear',
      source: '信用中国',
      checkedAt,
      reference: `REHEARSAL-${index + 1}`,
      detail: '',
      evidenceFileId: '',
    }),
  );
  const signatures = [
    ['prepared by one', 'finance1', 'prepare'],
    ['reviewed by another', 'finance2', 'review'],
    ['approved by a third', 'finance3', 'approve'],
  ] as const;
  for (const [words, id, act] of signatures)
    await step(`payment orders are ${words}`, [act], () => sign(rehearsal, id, act));
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  const first = await rehearsal.staff('finance1');
  await step('a payment file is made', [today], (executionDate) =>
    first.post('/finance/files', { intent: 'make', executionDate }),
  );
  const { page } = await first.read('/finance/files', files);
  const batch = page.batches[0];
  const rows = batch?.items.map(
    ({ endToEndId, amountFen }, n) =>
      `${endToEndId},paid,${(Number(amountFen) / 100).toFixed(2)},REHEARSAL-${n + 1},${today}`,
  );
  await step('the bank answers, and its answer is read', [rows ?? []], (answers) =>
    first.post('/finance/answers', {
      intent: 'read',
      csv: ['endToEndId,status,amount,reference,paidOn', ...answers].join('\n'),
    }),
  );
  await step('somebody who signed none of the orders confirms the answer', [rehearsal], confirmAnswer);
  return won.length;
}
