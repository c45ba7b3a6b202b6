import { base32 } from '@better-auth/utils/base32';
import type { Role } from '#app/platform/access/actor.ts';

/** The one password of every demonstration account; production refuses to start with demonstration secrets. */
export const DEMO_PASSWORD = 'yingxiong2026';

/**
 * The secret of a demonstration account's second factor, as public as its password: whoever acts on a payment order is asked for its code.
 * Raw, as the sign-in library keeps it; authenticators take its base32 (`demoAuthenticator`).
 */
export const demoSecondFactor = (id: string): string => `yingxiongtie-demo-${id}`.padEnd(32, '.');

/** What an authenticator is given to make the codes of a demonstration account, as RFC 4648 base32 without padding. */
export const demoAuthenticator = (id: string): string =>
  base32.encode(demoSecondFactor(id), { padding: false });

export type DemoAccount = {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  who: { zh: string; en: string };
};

const account = (id: string, name: string, roles: Role[], zh: string, en: string): DemoAccount => ({
  id: `demo-${id}`,
  email: `${id}@example.com`,
  name,
  roles,
  who: { zh, en },
});

/** People who run the competition. */
export const staff: DemoAccount[] = [
  account('organiser1', '林望舒', ['organiser'], '主办方（提出名单）', 'organiser, proposes'),
  account('organiser2', '周行远', ['organiser'], '主办方（审定名单）', 'organiser, approves'),
  account('secretary1', '陈知微', ['secretary'], '评审秘书', 'secretary'),
  account('secretary2', '何思齐', ['secretary'], '评审秘书（复核）', 'secretary, second person'),
  account('finance1', '孙谨言', ['finance'], '财务（经办）', 'finance, prepares'),
  account('finance2', '吴慎行', ['finance'], '财务（复核）', 'finance, reviews'),
  account('finance3', '韩从简', ['finance'], '财务（审批）', 'finance, approves'),
  account('finance4', '沈知止', ['finance'], '财务（确认银行回单）', 'finance, confirms what the bank says'),
  account('supervisor', '郑明鉴', ['supervisor'], '纪检监督', 'supervisor'),
  account('sysadmin', '钱立本', ['sysadmin'], '系统管理员', 'system administrator'),
  account('secadmin', '冯守正', ['secadmin'], '安全管理员', 'security administrator'),
  account('auditor', '蒋观澜', ['auditor'], '审计员', 'auditor'),
];

/** People of the units that enter, owner of one unit each. */
export const providerPeople: DemoAccount[] = [
  account('provider1', '李清源', [], '申报单位负责人', 'provider, owner'),
  account('provider2', '王若谷', [], '申报单位负责人', 'provider, owner'),
  account('provider3', '张启明', [], '申报单位负责人', 'provider, owner'),
  account('provider4', '赵云程', [], '申报单位负责人', 'provider, owner'),
  account('provider5', '刘景行', [], '单位待核验', 'provider, not yet verified'),
];

/** Experts with an account; the pool holds more. */
export const judges: DemoAccount[] = [
  account('judge1', '许鉴秋', [], '评审专家', 'judge'),
  account('judge2', '曹持衡', [], '评审专家', 'judge'),
  account('judge3', '彭若水', [], '评审专家', 'judge'),
  account('judge4', '董守拙', [], '评审专家', 'judge'),
  account('judge5', '袁明理', [], '评审专家', 'judge'),
  account('judge6', '邓秉公', [], '评审专家', 'judge'),
  account('judge7', '萧怀远', [], '评审专家', 'judge'),
];

/** Accounts with a second factor: they sign payment orders. Signing in asks them for their password only. */
export const signers = staff.filter(({ roles }) => roles.includes('finance') || roles.includes('organiser'));

export const everyone = [...staff, ...providerPeople, ...judges];
