import { aPdf } from '#app/cli/rehearsal/documents.ts';
import { inviteExpert } from '#app/competition/panel/expert/save-expert.server.ts';
import { completeCreditCode } from '#app/competition/provider/credit-code.ts';
import { registerProvider } from '#app/competition/provider/register-provider.server.ts';
import { requestVerification } from '#app/competition/provider/request-verification.server.ts';
import { verifyProvider } from '#app/competition/provider/verify-provider.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { judges } from './accounts.ts';
import { must, person } from './people.ts';
import { storeFile } from './store-file.ts';
import { units } from './units.ts';

/** Registers the units with their licences and has all verified but the last, which waits. @returns their ids by key */
export async function registerUnits(): Promise<Map<string, string>> {
  const secretary = await person('secretary1');
  const ids = new Map<string, string>();
  for (const { key, code17, ownerId, ...unit } of units) {
    const account = ownerId.replace('demo-', '');
    const id = must(
      await registerProvider(await person(account), {
        ...unit,
        address: unit.region,
        creditCode: completeCreditCode(code17),
      }),
      `registering ${unit.name}`,
    );
    const licence = await aPdf('营业执照.pdf', { title: `Licence of ${unit.nameEn}`, pages: 1 });
    const licenceFileId = await storeFile(licence, { ownerId, purpose: 'licence', scope: id });
    await db.provider.update({ where: { id }, data: { licenceFileId } });
    must(await requestVerification(await person(account), id), `asking to verify ${unit.name}`);
    if (key !== 'xinyu')
      must(
        await verifyProvider(secretary, { providerId: id, verdict: 'verified', note: '' }),
        `verifying ${unit.name}`,
      );
    ids.set(key, id);
  }
  return ids;
}

const seats = [
  '清华大学',
  '四川大学',
  '电子科技大学',
  '中国科学院成都分院',
  '西南交通大学',
  '重庆大学',
  '成都理工大学',
];

/** Invites the experts; they have accepted already, all at home in every track. */
export async function inviteExperts(trackKeys: string[]): Promise<void> {
  const secretary = await person('secretary1');
  for (const [index, { id, name, email }] of judges.entries()) {
    const expertId = must(
      await inviteExpert(secretary, {
        name,
        email,
        unitName: seats[index] ?? '某研究院',
        unitCode: '',
        title: index % 2 === 0 ? '教授' : '研究员',
        senior: index < 3,
        specialties: trackKeys,
        keywords: ['机器人', '人工智能'],
        biography: '',
        affiliations: [],
      }),
      `inviting ${name}`,
    );
    await db.expert.update({ where: { id: expertId }, data: { userId: id } });
    await db.expertInvitation.updateMany({ where: { expertId }, data: { acceptedAt: new Date() } });
  }
}
