export default {
  title: '资金台账', description: '复式记账，金额单位为元；每笔分录借贷平衡，不可修改。', cap: '资金总额', appropriation: '已拨入', available: '可用', held: '预留', committed: '已承诺', paid: '已拨付', journal: '分录', at: '时间', kind: '类型', memo: '摘要', sides: '分录明细', empty: '暂无分录',
  appropriate: '登记拨入', amountYuan: '金额（元）', order: '文号', appropriateText: '拨入后不能删除。',
  kinds: { appropriation: '拨入', hold: '预留', release: '释放', commitment: '承诺', payment: '拨付', return: '退汇', recovery: '追回' },
  refusals: { orderUsed: '文号 {{order}} 已登记过。', aboveCap: '超过资金总额，最多还可拨入 {{room}}。' },
} as const;
