import type { TemplateOrder } from './template.ts';

const payee = {
  payeeCode: '91510100MA6000000X',
  payeeBank: '中国工商银行成都高新支行',
  payeeBankCode: '102651000013',
};

/** Two made-up payments to look at a template with. */
export const sampleOrder: TemplateOrder = {
  batchNumber: 'PB-2026-0001',
  executionDate: '2026-05-06',
  payerName: '场景专项资金专户',
  payerAccount: '4402000000000000001',
  payerBankCode: '102651000021',
  payments: [
    {
      ...payee,
      endToEndId: 'JL-YXT-2026-0001-1',
      grantNumber: 'JL-YXT-2026-0001',
      amountFen: 10_000_000n,
      payeeName: '成都示例科技有限公司',
      payeeAccount: '4402239009022000001',
      purpose: '英雄帖奖励资金 JL-YXT-2026-0001',
    },
    {
      ...payee,
      endToEndId: 'JL-YXT-2026-0002-1',
      grantNumber: 'JL-YXT-2026-0002',
      amountFen: 10_000_050n,
      payeeName: '四川样例智能研究院',
      payeeAccount: '4402239009022000002',
      purpose: '英雄帖奖励资金 JL-YXT-2026-0002',
    },
  ],
};
