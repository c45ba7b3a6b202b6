import { checklistItems } from '#app/competition/screening/checklist.ts';
import type { Entry, Rehearsal } from '../rehearsal.ts';
import { once, step } from '../step.ts';
import { correct } from './entries.ts';

/** One entry in eight is corrected first, the last is turned down by two, all others are accepted. */
export async function screenAll({ staff }: Rehearsal, entries: Entry[]): Promise<void> {
  const secretary = await staff('secretary1');
  const second = await staff('secretary2');
  const accepted = entries.slice(0, -1);
  const refused = entries.slice(-1);
  const corrected = accepted.filter((_, index) => index % 8 === 0);
  await step('entries are returned for correction', corrected, ({ id }) =>
    secretary.post(`/screening/${id}`, {
      intent: 'return',
      reasons: '承诺书缺少法定代表人签字，请补充后重新提交。',
      deadline: shanghai(7),
    }),
  );
  await step('corrected and submitted again', corrected, correct);
  await step('entries are accepted', accepted, async ({ id }) => {
    const checked = checklistItems.map((item) => [`item.${item}`, 'pass']);
    await secretary.post(`/screening/${id}`, {
      intent: 'save',
      revision: '0',
      note: '',
      ...Object.fromEntries(checked),
    });
    await secretary.post(`/screening/${id}`, { intent: 'accept' });
  });
  for (const { id } of refused)
    await once('one is turned down by two', async () => {
      await secretary.post(`/screening/${id}`, {
        intent: 'propose',
        reasons: '申报主体不符合征集公告的要求。',
      });
      await second.post(`/screening/${id}`, { intent: 'confirm' });
    });
}

/** A date and time in Shanghai so many days from now, as a page's control gives it. */
function shanghai(days: number): string {
  return new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16);
}
