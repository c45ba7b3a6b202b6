import { z } from 'zod';
import { aDocx, aPdf, aZip } from '../documents.ts';
import type { Entry, Rehearsal, Unit } from '../rehearsal.ts';
import { step } from '../step.ts';

const themes = ['配送与巡检', '信号协同', '应急指挥', '随访与康复', '无人机巡查', '停车引导'];
const editPage = z.object({
  page: z.looseObject({
    call: z.looseObject({
      form: z.looseObject({ sections: z.array(z.looseObject({ key: z.string() })) }),
    }),
  }),
});

/** Every unit drafts an entry with texts and files of mixed size, checks it and submits it. */
export async function enterAll(rehearsal: Rehearsal, units: Unit[]): Promise<Entry[]> {
  const { callId, trackKeys, chance } = rehearsal;
  const entries = await step('drafts are written', units, async (unit, index) => {
    const title = `${themes[index % themes.length]}综合方案（${index + 1}）`;
    const trackKey = trackKeys[index % trackKeys.length] ?? '';
    const to = await unit.owner.post('/submissions/new', { callId, providerId: unit.id, trackKey, title });
    const id = to.split('/')[2] ?? '';
    await write(unit, id, { title, trackKey });
    return { id, title, unit };
  });
  const sizes = entries.map(() => Math.round(20 + chance() ** 3 * 4000));
  await step('files are uploaded', entries, ({ id, unit }, i) => attach(unit, id, sizes[i] ?? 20));
  const send = ({ id, unit }: Entry) => submit(unit, id);
  await step('entries are submitted and receipted', entries, send);
  await step('some are submitted again', entries.slice(0, Math.ceil(entries.length / 8)), send);
  return entries;
}

async function write(unit: Unit, id: string, { title, trackKey }: { title: string; trackKey: string }) {
  const { page } = await unit.owner.read(`/submissions/${id}/edit`, editPage);
  const text = `${title}：针对社区末端服务人手不足的问题，以楼栋为单位建立通行预约机制，高峰避让居民，平峰完成配送与巡查；`;
  const sections = page.call.form.sections.map(({ key }) => [`section.${key}`, text.repeat(3)]);
  await unit.owner.post(`/submissions/${id}/save`, {
    revision: '1',
    trackKey,
    title,
    summary: '一套平台同时管理配送、巡检与助老三类机器人。',
    declared: 'on',
    'field.budget': '380',
    'field.pilotSite': '中和街道',
    'field.startDate': '2027-03-01',
    ...Object.fromEntries(sections),
  });
}

/** A proposal as PDF, every third one as a Word document, beside its annexes. */
async function attach(unit: Unit, submissionId: string, kilobytes: number): Promise<void> {
  const proposal =
    kilobytes % 3 === 0
      ? await aDocx('申报书.docx', 'Proposal')
      : await aPdf('申报书.pdf', { title: 'Proposal', pages: 6, paddingKilobytes: kilobytes });
  const files = [
    ['proposal', proposal],
    ['commitment', await aPdf('承诺书.pdf', { title: 'Letter of commitment', pages: 1 })],
    ['rights', aZip('知识产权证明.zip', Math.ceil(kilobytes / 4))],
  ] as const;
  for (const [slot, file] of files) await unit.owner.upload('submission', { submissionId, slot }, file);
}

async function submit(unit: Unit, id: string): Promise<void> {
  const to = await unit.owner.post(`/submissions/${id}/check`, {});
  if (!to.includes('/receipt/')) throw new Error(`${unit.name} got no receipt for ${id}`);
  await unit.owner.page(to);
}

/** The last unit thinks better of it. @returns the entries that remain */
export async function withdrawOne(entries: Entry[]): Promise<Entry[]> {
  const last = entries.slice(-1);
  await step('one is withdrawn', last, ({ id, unit }) =>
    unit.owner.post(`/submissions/${id}`, { intent: 'withdraw', reason: '单位内部安排调整' }),
  );
  return entries.slice(0, -1);
}

/** A correction: one more proof joins the draft, and it is submitted again. */
export async function correct({ id, unit }: Entry): Promise<void> {
  await unit.owner.upload('submission', { submissionId: id, slot: 'rights' }, aZip('补充证明.zip'));
  await submit(unit, id);
}
