import { aPdf, type GeneratedFile } from '#app/cli/rehearsal/documents.ts';
import { answerMembership, inviteConsortiumMember } from '#app/competition/submission/consortium.server.ts';
import { saveDraft } from '#app/competition/submission/save-draft.server.ts';
import { startDraft } from '#app/competition/submission/start-draft.server.ts';
import { submit } from '#app/competition/submission/submit.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { must, person } from '#prisma/seed/people.ts';
import { sectionsOf, solutions } from '#prisma/seed/solutions.ts';
import { storeFile } from '#prisma/seed/store-file.ts';
import { units as demoUnits } from '#prisma/seed/units.ts';
import { aNamedArchive, aNamedDocx, aNamedPdf } from './named-files.ts';

const accountOf = (key: string) =>
  demoUnits.find((unit) => unit.key === key)?.ownerId.replace('demo-', '') ?? '';
const nameOf = (key: string) => demoUnits.find((unit) => unit.key === key)?.name ?? key;

export interface Entering {
  lead: string;
  trackKey: string;
  /** the first of them confirms; the others are asked once it is submitted, and have not answered */
  partners: string[];
  title?: string;
  files?: { slot: string; file: GeneratedFile }[];
}

/** Files that tell who entered: by their names, and by the properties that office programs write. */
export async function namedFiles(lead: string): Promise<{ slot: string; file: GeneratedFile }[]> {
  const unit = nameOf(lead);
  const packed = [await aNamedPdf(`${unit}-附件.pdf`, unit), await aNamedDocx(`${unit}-附件.docx`, unit)];
  return [
    { slot: 'proposal', file: aNamedArchive(`${unit}-附件.zip`, packed) },
    { slot: 'proposal', file: await aNamedPdf(`${unit}-申报书.pdf`, unit) },
    { slot: 'proposal', file: await aNamedDocx(`${unit}-方案.docx`, unit) },
    { slot: 'commitment', file: await aNamedPdf(`${unit}-承诺书.pdf`, unit) },
  ];
}

async function ask(owner: Actor, submissionId: string, providerId: string): Promise<string> {
  const { creditCode } = await db.provider.findUniqueOrThrow({ where: { id: providerId } });
  const asked = { submissionId, creditCode, responsibilities: '共同实施' };
  must(await inviteConsortiumMember(owner, asked), 'asking');
  return (await db.consortiumMember.findFirstOrThrow({ where: { submissionId, providerId } })).id;
}

/** Enters and submits a solution of a unit. @returns its id */
export async function enterNamed(
  callId: string,
  units: Map<string, string>,
  { lead, trackKey, partners, title = `方案 ${trackKey} ${callId.slice(-4)}`, files }: Entering,
): Promise<string> {
  const owner = await person(accountOf(lead));
  const providerId = units.get(lead) ?? '';
  const submissionId = must(await startDraft(owner, { callId, providerId, trackKey, title }), 'starting');
  const [solution] = solutions;
  if (!solution) throw new Error('the demonstration has solutions');
  const startDate = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  const content = {
    title,
    summary: '一套调度平台同时管理配送、巡检与助老机器人。',
    sections: sectionsOf({ ...solution, site: '试点小区' }),
    fields: { budget: '380', pilotSite: '试点小区', startDate },
    declared: true,
  };
  must(await saveDraft(owner, { submissionId, revision: 1, trackKey, content }), 'writing');
  const [confirming = '', ...unanswered] = partners;
  if (confirming) {
    const memberId = await ask(owner, submissionId, units.get(confirming) ?? '');
    const answer = { memberId, confirm: true };
    must(await answerMembership(await person(accountOf(confirming)), answer), 'joining');
  }
  const agreement = { slot: 'agreement', file: await aPdf('联合体协议.pdf', { pages: 1 }) };
  const all = [...(files ?? (await namedFiles(lead))), ...(partners.length > 0 ? [agreement] : [])];
  for (const { slot, file } of all) {
    const stored = { ownerId: owner.userId, purpose: 'submission', scope: submissionId };
    const fileId = await storeFile(file, stored);
    await db.submissionFile.create({ data: { submissionId, slot, fileId, addedById: owner.userId } });
  }
  must(await submit(owner, submissionId), 'submitting');
  for (const partner of unanswered) await ask(owner, submissionId, units.get(partner) ?? '');
  return submissionId;
}
