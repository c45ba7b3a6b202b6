import cliProgress from 'cli-progress';
import { aPdf, aZip } from '#app/cli/rehearsal/documents.ts';
import type { CallContent } from '#app/competition/call/content.ts';
import { callInForce } from '#app/competition/call/in-force.server.ts';
import { completeCreditCode } from '#app/competition/provider/credit-code.ts';
import { saveDraft } from '#app/competition/submission/save-draft.server.ts';
import { startDraft } from '#app/competition/submission/start-draft.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { publish } from '#prisma/seed/competition.ts';
import { must, person } from '#prisma/seed/people.ts';
import { solutions } from '#prisma/seed/solutions.ts';
import { storeFile } from '#prisma/seed/store-file.ts';

export const slug = 'bench-2026';
const entriesPerUnit = 3;
const ownerId = 'demo-provider1';

/** Units that one person owns: the limit of entries is per unit. */
async function makeUnits(count: number): Promise<string[]> {
  const units = Array.from({ length: count }, (_, i) => ({
    id: `bench-unit-${i}`,
    creditCode: completeCreditCode(`91510100MA6B${String(i).padStart(5, '0')}`),
    name: `基准测试第${i + 1}科技有限公司`,
    kind: 'enterprise' as const,
    verification: 'verified' as const,
    createdById: ownerId,
  }));
  await db.provider.createMany({ data: units });
  await db.providerMember.createMany({
    data: units.map(({ id }) => ({ providerId: id, userId: ownerId, role: 'owner' as const })),
  });
  return units.map(({ id }) => id);
}

/** A draft with texts and three real files, ready to be submitted. @returns its id */
async function prepare(
  owner: Actor,
  { callId, content: call, providerId }: { callId: string; content: CallContent; providerId: string },
  index: number,
): Promise<string> {
  const trackKey = call.tracks[index % call.tracks.length]?.key ?? '';
  const like = solutions[index % solutions.length];
  const title = `${like?.title ?? '综合方案'}（第${index + 1}号）`;
  const submissionId = must(await startDraft(owner, { callId, providerId, trackKey, title }), 'a draft');
  const text = '针对末端服务人手不足的问题，以楼栋为单位建立通行预约机制，高峰避让居民，平峰完成配送与巡查。';
  const content = {
    title,
    summary: like?.summary ?? text,
    sections: Object.fromEntries(call.form.sections.map(({ key }) => [key, text.repeat(5)])),
    fields: { budget: '380', pilotSite: '中和街道', startDate: '2027-03-01' },
    declared: true,
  };
  must(await saveDraft(owner, { submissionId, revision: 1, trackKey, content }), 'its texts');
  for (const { slot, file } of await documents()) {
    const fileId = await storeFile(file, { ownerId, purpose: 'submission', scope: submissionId });
    await db.submissionFile.create({ data: { submissionId, slot, fileId, addedById: ownerId } });
  }
  return submissionId;
}

let generated: Promise<{ slot: string; file: Awaited<ReturnType<typeof aPdf>> }[]> | undefined;
/** The same three documents for everybody; only their rows differ. */
function documents() {
  generated ??= (async () => [
    { slot: 'proposal', file: await aPdf('申报书.pdf', { title: 'Proposal', pages: 4 }) },
    { slot: 'commitment', file: await aPdf('承诺书.pdf', { title: 'Letter of commitment', pages: 1 }) },
    { slot: 'rights', file: aZip('知识产权证明.zip', 16) },
  ])();
  return generated;
}

/** Publishes a call and prepares so many drafts for it. @returns the call's id and theirs */
export async function prepareEntries(count: number): Promise<{ callId: string; submissionIds: string[] }> {
  const callId = await publish({
    slug,
    suffix: { zh: '（基准测试）', en: ' (benchmark)' },
    quota: 3,
    openDays: 31,
  });
  const { content } = await callInForce(db, callId);
  const units = await makeUnits(Math.ceil(count / entriesPerUnit));
  const owner = await person('provider1');
  const bar = new cliProgress.SingleBar({ format: 'preparing [{bar}] {value}/{total}', noTTYOutput: false });
  bar.start(count, 0);
  const submissionIds: string[] = [];
  for (let index = 0; index < count; index++) {
    const providerId = units[Math.floor(index / entriesPerUnit)] ?? '';
    submissionIds.push(await prepare(owner, { callId, content, providerId }, index));
    bar.increment();
  }
  bar.stop();
  return { callId, submissionIds };
}
