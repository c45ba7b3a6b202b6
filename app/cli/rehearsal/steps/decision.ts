import { z } from 'zod';
import { Client } from '../client.ts';
import { passPublicity } from '../clock.ts';
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

/** One organiser proposes the winners, another approves them; publicity with an objection; the final list. */
export async function decide({ base, slug, callId, staff }: Rehearsal): Promise<void> {
  const first = await staff('organiser1');
  const second = await staff('organiser2');
  const page = `/organise/calls/${callId}/selection`;
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
    await new Client(base, '异议人').post(`/calls/${slug}/publicity`, {
      selectionId,
      submissionId: winners[0] ?? '',
      byKind: 'person',
      byName: '黄实名',
      byCode: '',
      phone: '13900001234',
      email: 'objector@example.com',
      ground: 'fabrication',
      statement: '该方案所附的检测报告与公开登记的编号不一致，请核实报告的真实性与有效期限。',
      evidence: '公开登记平台查询结果截图，登记编号 2026-0001。',
    });
    const at = `/organise/calls/${callId}/objections`;
    const { objections: made } = await second.read(at, objections);
    const objectionId = made[0]?.id ?? '';
    await second.post(at, { objectionId, verdict: 'accepted', answer: '' });
    await second.post(at, {
      objectionId,
      verdict: 'dismissed',
      answer: '经核实，检测报告编号以纸质原件为准，登记平台数据更新滞后，报告真实有效。',
    });
  });
  await passPublicity(slug);
  await once('the final list is announced', () =>
    second.post(`/organise/calls/${callId}/final`, { selectionId, acknowledged: 'yes' }),
  );
}
