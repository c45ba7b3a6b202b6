import { z } from 'zod';
import type { Judge, Rehearsal } from '../rehearsal.ts';
import { once, step } from '../step.ts';

const list = z.object({
  list: z.looseObject({
    groups: z.array(
      z.looseObject({
        roundId: z.string(),
        sheets: z.array(z.looseObject({ id: z.string(), title: z.string() })),
      }),
    ),
  }),
});
const sheetPage = z.object({
  page: z.looseObject({
    rubric: z.looseObject({ criteria: z.array(z.looseObject({ key: z.string(), points: z.number() })) }),
    documents: z.looseObject({ files: z.array(z.looseObject({ id: z.string() })) }),
  }),
});

/** Every judge opens the first document of each solution, fills the sheet and locks it; then the round ends. */
export async function scoreAll(
  { staff, callId, chance }: Rehearsal,
  judges: Judge[],
  roundId: string,
): Promise<void> {
  const lists = await step('judges open their lists', judges, async ({ client }) => {
    const { list: mine } = await client.read('/judging', list);
    return mine.groups
      .filter((g) => g.roundId === roundId)
      .flatMap((g) => g.sheets.map((s) => ({ client, ...s })));
  });
  // Drawn before anyone scores, so that who is quicker changes no mark.
  const quality = new Map(lists.flat().map(({ title }) => [title, 62 + chance() * 30]));
  const sheets = lists.flat().map((sheet) => ({ ...sheet, taste: chance() * 10 - 5 }));
  await step('sheets are filled and locked', sheets, async ({ client, id, title, taste }) => {
    const { page } = await client.read(`/judging/${id}`, sheetPage);
    const [file] = page.documents.files;
    if (file) await (await client.request(`/files/${file.id}`)).arrayBuffer();
    const percent = Math.min(100, (quality.get(title) ?? 75) + taste);
    const marks = page.rubric.criteria.map(({ key, points }) => [
      `mark.${key}`,
      String(Math.round((points * percent) / 50) / 2),
    ]);
    const comments = page.rubric.criteria.map(({ key }) => [`comment.${key}`, '指标清楚，有检测依据。']);
    await client.post(`/judging/${id}`, {
      intent: 'lock',
      revision: '0',
      overall: '场景贴近民生，建议补充长期运行数据。',
      ...Object.fromEntries([...marks, ...comments]),
    });
  });
  const secretary = await staff('secretary1');
  await once('the round ends', () =>
    secretary.post(`/organise/calls/${callId}/scoring`, { intent: 'close', roundId }),
  );
  await once('the ranking is computed', () =>
    secretary.post(`/organise/calls/${callId}/ranking`, { intent: 'compute', roundId }),
  );
}
