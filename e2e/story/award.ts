import { type Browser, expect, type Page } from '@playwright/test';
import { expectAccessible } from '#e2e/accessible.ts';
import { pdf } from '#e2e/files.ts';
import { as, codeOf } from '#e2e/people.ts';

const number = '4402239009022123456';

/** The winner sees its award without having applied, and confirms its account; another name is refused. */
export async function confirmAccount(winner: Page, unit: string): Promise<void> {
  await winner.goto('/grants');
  await expectAccessible(winner);
  await winner.locator('main a[href^="/grants/"]').first().click();
  await expect(winner.getByText('壹拾万元整').first()).toBeVisible();
  const fill = async (name: string) => {
    await winner.locator('input[name=accountName]').fill(name);
    await winner.locator('input[name=bankName]').fill('中国工商银行成都高新支行');
    await winner.locator('input[name=number]').fill(number);
    await winner.locator('input[name=numberAgain]').fill(number);
    await winner.getByRole('button', { name: /确认账户/ }).click();
  };
  await fill('别的单位');
  await expect(winner.getByText(/账户名称必须与单位登记名称完全一致|账户名称须为/).first()).toBeVisible();
  await fill(unit);
  await expect(winner.getByText('账户已确认，等待财务拨付。')).toBeVisible();
  await expect(winner.locator('main')).not.toContainText(number);
  await expectAccessible(winner);
}

/** A payment file is made of every approved order, kept as it was made, with the whole numbers in it. @returns its payment's id */
async function makePaymentFile(finance: Page): Promise<string> {
  await finance.goto('/finance/files');
  await expectAccessible(finance);
  await finance.getByRole('button', { name: '生成付款文件' }).click();
  const link = finance.getByRole('link', { name: /XML/ }).first();
  await expect(link).toBeVisible();
  await expectAccessible(finance);
  const file = await finance.request.get((await link.getAttribute('href')) ?? '');
  const content = await file.text();
  expect(content).toContain(number);
  const again = await finance.request.get((await link.getAttribute('href')) ?? '');
  expect(await again.text()).toBe(content);
  return /<EndToEndId>([^<]+)</.exec(content)?.[1] ?? '';
}

/** One of finance signs what waits for them: a wrong code first, which is refused, then the one of their authenticator. */
async function sign(page: Page, id: string, act: RegExp, said: RegExp): Promise<void> {
  await page.goto('/finance');
  await expectAccessible(page);
  const form = page.locator('main form').filter({ has: page.getByRole('button', { name: act }) });
  await form.getByRole('checkbox').first().check();
  await form.locator('input[name=code]').fill('12345');
  await form.getByRole('button', { name: act }).click();
  await expect(form.getByText('验证码不正确或已过期。')).toBeVisible();
  await form.locator('input[name=code]').fill(await codeOf(id));
  await form.getByRole('button', { name: act }).click();
  await expect(page.getByText(said)).toBeVisible();
}

/** Nothing is paid to a unit that nobody looked up: finance does, with the report as evidence. */
async function checkCredit(finance: Page, unit: string): Promise<void> {
  await openPayable(finance, unit);
  await expect(finance.getByRole('heading', { name: '信用核查' })).toBeVisible();
  for (const name of await finance.locator('main a[href^="/providers/"]').allTextContents()) {
    await openPayable(finance, unit);
    await finance.getByRole('link', { name, exact: true }).click();
    await expect(finance.getByRole('heading', { level: 1, name })).toBeVisible();
    const card = finance.locator('#credit');
    await expect(card.getByText('未核查').first()).toBeVisible();
    await card.getByText('登记人工核查结果').click();
    for (const choice of await card.getByRole('radio', { name: '未列入', exact: true }).all())
      await choice.check();
    await card.locator('input[type=file]').setInputFiles(await pdf('信用报告.pdf'));
    await expect(card.locator('input[name=evidenceFileId]')).not.toHaveValue('', { timeout: 20_000 });
    await expectAccessible(finance);
    await card.getByRole('button', { name: '登记核查结果' }).click();
    await expect(finance.getByText('核查结果已登记。')).toBeVisible();
  }
}

/** Three of finance prepare, review and approve the order, each with a code; the bank pays it, and its answer is read. */
export async function pay(browser: Browser, unit: string): Promise<void> {
  const [first, second, third, fourth] = await Promise.all(
    ['finance1', 'finance2', 'finance3', 'finance4'].map((id) => as(browser, `${id}@example.com`)),
  );
  if (!first || !second || !third || !fourth) throw new Error('four people of finance');
  await checkCredit(first, unit);
  await sign(first, 'finance1', /^经办提交$/, /等待复核。/);
  await openPayable(first, unit);
  await expect(first.getByText('您已在该单上签批，须由另一个人办理下一步。')).toBeVisible();
  await expectAccessible(first);
  await sign(second, 'finance2', /^复核通过$/, /等待审批。/);
  await openPayable(third, unit);
  await expectAccessible(third);
  await third.getByRole('checkbox', { name: /我已核对/ }).check();
  await third
    .locator('input[name=code]')
    .first()
    .fill(await codeOf('finance3'));
  await third.getByRole('button', { name: '审批通过' }).click();
  await expect(third.getByText('已审批。请编入付款文件，或登记手工付款。')).toBeVisible();
  const endToEndId = await makePaymentFile(first);
  await first.goto('/finance/answers');
  await expectAccessible(first);
  await first.locator('input[name=file]').setInputFiles({
    name: 'pain002.xml',
    mimeType: 'application/xml',
    buffer: Buffer.from(statusOf(endToEndId)),
  });
  await first.getByRole('button', { name: '读取回单' }).click();
  await expect(first.getByText('该回单由您读取，须由另一人确认。')).toBeVisible();
  await expect(first.getByText('待人工处理')).toBeVisible();
  await expectAccessible(first);
  // Read by one is said by nobody yet: neither who read it nor who signed the order can confirm it.
  await openPayable(second, unit);
  await expect(second.getByText('已编入付款文件，等待银行回单。')).toBeVisible();
  await second.goto(first.url());
  await expect(second.getByText('您签批过该单')).toBeVisible();
  await confirmAnswer(fourth);
  const organiser = await as(browser, 'organiser2@example.com');
  await closeCase(organiser);
  await openPayable(second, unit);
  await expect(second.getByText('银行已付款', { exact: false }).first()).toBeVisible();
  await expectAccessible(second);
  await second.goto('/fund');
  await expectAccessible(second);
  await expect(second.getByText('¥100,000.00').first()).toBeVisible();
}

/** The bank's status report: the payment is settled, and one more that nobody ordered. */
const statusOf = (endToEndId: string): string => {
  const one = (id: string) =>
    `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>ACSC</TxSts><AcctSvcrRef>E2E-2026-0001</AcctSvcrRef></TxInfAndSts>`;
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>E2E</MsgId><CreDtTm>${new Date().toISOString()}</CreDtTm></GrpHdr><OrgnlPmtInfAndSts>${one(endToEndId)}${one('STRANGE-1')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
};

/** Another of finance, who signed nothing, finds the answer among what waits, compares it and confirms it with a code. */
async function confirmAnswer(page: Page): Promise<void> {
  await page.goto('/finance');
  await expectAccessible(page);
  await page
    .locator('main tr, main li')
    .filter({ hasText: '银行回单' })
    .getByRole('link', { name: '查看并确认' })
    .click();
  await expect(page.getByText('确认后记为已付款')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: /我已与银行原件核对/ }).check();
  await page.locator('input[name=code]').fill(await codeOf('finance4'));
  await page.getByRole('button', { name: '确认并记账' }).click();
  await expect(page.getByText('已处理 1 行。')).toBeVisible();
  await expect(page.getByText('已确认记账', { exact: false })).toBeVisible();
}

/** What the bank said of an unknown payment is decided by a person, with the evidence in front of them. */
async function closeCase(page: Page): Promise<void> {
  await page.goto('/finance/answers');
  await page.getByRole('link', { name: '处理', exact: true }).first().click();
  await expect(page.getByText('该行的业务参考号不在任何付款文件中。')).toBeVisible();
  await expect(page.locator('pre')).toContainText('STRANGE-1');
  await expectAccessible(page);
  await page.getByRole('radio', { name: /不作账务处理/ }).check();
  await page.locator('textarea[name=reason]').fill('与银行核实：系其他单位款项。');
  await page.locator('input[name=code]').fill(await codeOf('organiser2'));
  await page.getByRole('button', { name: '关闭事项' }).click();
  await expect(page.getByText('与银行核实：系其他单位款项。')).toBeVisible();
}

async function openPayable(page: Page, unit: string): Promise<void> {
  await page.goto('/finance');
  await expectAccessible(page);
  const row = page.locator('main tr, main li').filter({ hasText: unit });
  await row.locator('a[href^="/finance/grants/"]').first().click();
}
