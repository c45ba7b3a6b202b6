export default {
  mine: { title: '奖励资金', description: '免申即享：最终名单公布后自动生成奖励，确认收款账户即可。', empty: '暂无奖励', emptyHint: '方案进入最终名单后，奖励会自动出现在这里。', open: '查看' },
  grant: {
    title: '奖励 {{number}}', amount: '奖励金额', inWords: '金额大写', solution: '获奖方案', state: '状态', account: '收款账户', confirm: '确认账户', confirmText: '请核对账户信息。账户名称必须与单位登记名称一致。', accountName: '账户名称', bankName: '开户行', bankCode: '联行号（选填，12 位）',
    number: '对公账号', numberHint: '9–32 位数字，加密保存', confirmed: '账户已确认，等待财务拨付。', ownerOnly: '由单位负责人确认账户。', paidOn: '已于 {{date}} 拨付，银行流水号 {{reference}}。', followsTitle: '后续支持', follows: '获评国家级人工智能（机器人）标杆应用场景、试点示范项目和应用示范基地等，可由第一牵头企业另行争取 300 万元奖励。此为政策路径，不构成承诺。',
  },
  states: { granted: '待确认账户', accountConfirmed: '待拨付', prepared: '待复核', paid: '已拨付', suspended: '已暂停', revoked: '已撤销' },
  finance: {
    title: '资金拨付', description: '一人经办、另一人复核，复核后记入资金台账。', empty: '暂无奖励', unit: '收款单位', amount: '金额', prepare: '登记拨付', reference: '银行流水号', paidOn: '拨付日期', approve: '复核通过', approveText: '复核后资金台账记为已拨付，不能撤回。', reject: '退回', rejectReason: '退回原因', waiting: '等待另一人复核', missingAccount: '单位尚未确认账户',
  },
  errors: { accountName: '请填写账户名称。', nameDiffers: '账户名称必须与单位登记名称完全一致。', bankName: '请填写开户行。', bankCode: '联行号为 12 位数字。', number: '对公账号为 9–32 位数字。', bankReference: '请填写银行流水号。', paidOn: '请填写拨付日期。', reason: '请写明退回原因。', amount: '请填写大于零的金额。', order: '请填写文号。' },
  refusals: {
    alreadyFinal: '最终名单已公布，不能重复公布。', notInPublicity: '名单尚未公示。', publicityRunning: '公示至 {{until}} 结束，之后方可公布最终名单。', objectionsOpen: '还有 {{count}} 件异议未答复。', accountFixed: '拨付已开始，账户不能再修改。', nameDiffers: '账户名称须为“{{registered}}”。',
    notPayable: '该奖励当前不可拨付：单位须先确认账户，且未在办理中。', alreadyDecided: '该笔拨付已处理。', fourEyes: '经办人不能复核自己登记的拨付。', reasonMissing: '请写明退回原因。',
  },
} as const;
