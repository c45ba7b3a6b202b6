import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { decideAppropriation, proposeAppropriation } from '#app/competition/fund/appropriate.server.ts';
import { hashPassword } from '#app/platform/access/password-hash.server.ts';
import { keepProof } from '#app/platform/access/second-factor.server.ts';
import { seal } from '#app/platform/config/seal.server.ts';
import { db, disconnect } from '#app/platform/database/client.server.ts';
import {
  DEMO_PASSWORD,
  type DemoAccount,
  demoAuthenticator,
  demoSecondFactor,
  everyone,
  signers,
  staff,
} from './accounts.ts';
import { seedCompetitions } from './demonstration.ts';
import { seededBy } from './owner.ts';
import { must, person } from './people.ts';

type Programme = { funds: { key: string; name: string; capCny: number }[]; call: { fund: string } };
const fundNames: Record<string, string> = {
  'scenario-special': 'Special fund for scenarios',
  'compute-voucher': 'Computing vouchers',
  'model-support': 'Model support fund',
};

async function programme(): Promise<Programme> {
  return JSON.parse(await readFile(new URL('./programme.json', import.meta.url), 'utf8'));
}

/**
 * An account whose address is verified, with its password (hashed already) and staff roles, granted by the 安全管理员, who is the first
 * (trigger roles_on_record).
 */
export async function makeAccount({ id, email, name, roles }: DemoAccount, password: string) {
  const grantor = await db.staffRole.findFirst({ where: { role: 'secadmin' }, select: { userId: true } });
  await db.user.create({
    data: {
      id,
      email,
      name,
      emailVerified: true,
      accounts: { create: { accountId: id, providerId: 'credential', password } },
      staffRoles: { create: roles.map((role) => ({ role, grantedById: grantor?.userId ?? null })) },
    },
  });
}

/** A second factor with a known secret, verified: acts ask for its code, signing in does not. */
export async function enrol({ id }: DemoAccount) {
  const short = id.replace('demo-', '');
  await db.twoFactor.create({
    data: {
      userId: id,
      secret: seal(demoSecondFactor(short)),
      backupCodes: seal('[]'),
    },
  });
}

/** The programme's fund, with its whole cap appropriated. */
async function makeFund({ funds, call }: Programme) {
  const fund = funds.find((f) => f.key === call.fund);
  if (!fund) throw new Error(`programme.json names no fund ${call.fund}`);
  const capFen = BigInt(fund.capCny) * 100n;
  const kinds = ['appropriation', 'available', 'held', 'committed', 'paid'] as const;
  const { id } = await db.fund.create({
    data: {
      key: fund.key,
      name: fund.name,
      nameEn: fundNames[fund.key] ?? fund.key,
      capFen,
      accounts: { create: kinds.map((kind) => ({ kind })) },
    },
  });
  const [clerk, second] = [await person('finance1'), await person('finance4')];
  const order = { fundId: id, amountFen: capFen, orderNumber: '成高新财〔2025〕1号' };
  const proposalId = must(await proposeAppropriation(clerk, order), 'the appropriation');
  const proofId = must(await keepProof(second, randomUUID()), 'a second factor');
  must(await decideAppropriation(second, proposalId, { confirm: true, proofId }), 'confirming it');
}

/** The people and the fund, with nothing entered yet: what the browser's stories start from. */
export async function seedPeople(): Promise<void> {
  if ((await db.user.count()) > 0) return;
  const password = await hashPassword(DEMO_PASSWORD);
  const first = everyone.filter(({ roles }) => roles.includes('secadmin'));
  for (const account of [...first, ...everyone.filter((a) => !first.includes(a))])
    await makeAccount(account, password);
  for (const account of signers) await enrol(account);
  await makeFund(await programme());
  await addLaterYears();
  await disconnect();
}

/** The holiday calendar is published to 2026; the demonstration knows New Year's Day of later years, so that periods can be computed. */
async function addLaterYears(): Promise<void> {
  const thisYear = new Date().getFullYear();
  const years = [thisYear, thisYear + 1].filter((year) => year > 2026);
  await db.calendarDay.createMany({
    data: years.map((year) => ({ date: `${year}-01-01`, working: false, note: '元旦' })),
  });
}

/**
 * Loads the demonstration once; a second start finds it there.
 * @param ownerUrl the owner of the tables, who moves the days that have passed @returns the accounts, for printing
 */
export async function seedDemo(
  ownerUrl = '',
): Promise<{ account: string; password: string; role: string; authenticator: string }[]> {
  seededBy(ownerUrl);
  const isNew = (await db.user.count()) === 0;
  if (!isNew && !(await db.user.findUnique({ where: { id: staff[0]?.id ?? '' } })))
    throw new Error('The database holds people of its own. To start anew: npm run db -- reset');
  await seedPeople();
  if (isNew) await seedCompetitions();
  await disconnect();
  return everyone.map((a) => ({
    account: a.email,
    password: DEMO_PASSWORD,
    role: `${a.who.zh} / ${a.who.en}`,
    authenticator: signers.includes(a) ? demoAuthenticator(a.id.replace('demo-', '')) : '',
  }));
}
