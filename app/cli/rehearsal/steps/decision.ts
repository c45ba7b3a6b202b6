import { z } from 'zod';
import { Client } from '../client.ts';
import { aPdf } from '../documents.ts';
import { linkMailedTo } from '../people.ts';
import type { Rehearsal } from '../rehearsal.ts';
import { once } from '../step.ts';

const proposal = z.object({
  proposal: z.looseObject({
    tracks: z.array(
      z.looseObject({ rows: z.array(z.looseObject({ submissionId: z.string(), suggested: z.string() })) }),
    ),
  }),
  list: z.looseObject({ id: z.string() }).nullable(),
  periods: z.array(z.object({ from: z.string(), to: z.string() })),
});
const objections = z.object({ objections: z.array(z.looseObject({ id: z.string() })) });

const listOf = async (second: Client, page: string) => {
  const { list } = await second.read(page, proposal);
  if (!list) throw new Error('there is no list after the proposal');
  return list;
};

/** One organiser proposes the winners, another approves them; publicity with an objection, its evidence and its answer. */
export async function decide({ base, slug, callId, staff, salt }: Rehearsal): Promise<void> {
  const first = await staff('organiser1');
  const second = await staff('organiser2');
  const page = `/organise/calls/${callId}/selection`;
  const objectorAddress = `objector-${salt}@example.com`;
  const winners = await once('winners are proposed', async () => {
    const { proposal: shown } = await first.read(page, proposal);
    const rows = shown.tracks.flatMap((track) => track.rows);
    // 同分 is for people to decide; the rehearsal leaves such a solution out.
    const outcomes = rows.map(({ submissionId, suggested }) => [
      `outcome.${submissionId}`,
      suggested === 'tie' ? 'notSelected' : suggested,
    ]);
    await first.post(page, { intent: 'propose', acknowledged: 'yes', ...Object.fromEntries(outcomes) });
    return rows.filter((row) => row.suggested === 'winner').map((row) => row.submissionId);
  });
  const selectionId = await once('another organiser approves, publicity begins', async () => {
    const { list } = await second.read(page, proposal);
    const id = list?.id ?? '';
    await second.post(page, { intent: 'decide', selectionId: id, decision: 'approve' });
    const { periods } = await second.read(page, proposal);
    await second.post(page, {
      intent: 'publicise',
      selectionId: id,
      from: periods[0]?.from ?? '',
      acknowledged: 'yes',
    });
    return id;
  });
  await once('an objection is made and answered', async () => {
    const objector = new Client(base, '异议人');
    await objector.post(`/calls/${slug}/publicity`, {
      selectionId,
      submissionId: winners[0] ?? '',
      byKind: 'person',
      byName: '黄实名',
      byCode: '',
      phone: '13900001234',
      email: objectorAddress,
      ground: 'fabrication',
      statement: '该方案所附的检测报告与公开登记的编号不一致，请核实报告的真实性与有效期限。',
      evidence: '公开登记平台查询结果截图，登记编号 2026-0001。',
    });
    const own = new URL(await linkMailedTo(objector, objectorAddress, '/objections/'), base);
    const token = own.pathname.split('/').at(-1) ?? '';
    await objector.post(own.pathname, { intent: 'confirm' });
    const proof = await aPdf('登记查询结果.pdf', { title: 'Register', pages: 1 });
    await objector.upload('objection', { token, kind: 'evidence' }, proof);
    const at = `/organise/calls/${callId}/objections`;
    const { objections: made } = await second.read(at, objections);
    const objectionId = made[0]?.id ?? '';
    await second.post(at, { intent: 'answer', objectionId, verdict: 'accepted', answer: '' });
    await second.post(at, {
      intent: 'answer',
      objectionId,
      verdict: 'dismissed',
      answer: '经核实，检测报告编号以纸质原件为准，登记平台数据更新滞后，报告真实有效。',
    });
  });
}

/** The final list, once the publicity is over: awards and commitments come with it. */
export async function announce({ callId, staff }: Rehearsal): Promise<void> {
  const second = await staff('organiser2');
  const { id } = await listOf(second, `/organise/calls/${callId}/selection`);
  await once('the final list is announced', () =>
    second.post(`/organise/calls/${callId}/final`, { selectionId: id, acknowledged: 'yes' }),
  );
}
