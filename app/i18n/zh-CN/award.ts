export default {
  mine: { title: '奖励资金', description: '免申即享：最终名单公布后自动生成奖励，确认收款账户即可。', empty: '暂无奖励', emptyHint: '方案进入最终名单后，奖励会自动出现在这里。', open: '查看', number: '奖励编号', amount: '金额', solution: '获奖方案', state: '状态', announcedAt: '公布时间', act: '确认账户' },
  grant: {
    title: '奖励 {{number}}', description: '《{{title}}》获得奖励资金。', back: '奖励资金', amount: '奖励金额', inWords: '金额大写', solution: '获奖方案', unit: '收款单位', call: '征集', state: '状态', account: '收款账户', accountText: '请核对每一位数字。账户名称必须与单位登记名称完全一致。', confirm: '确认账户', change: '更正账户', changeText: '拨付开始前可以更正；更正后需重新核对。', accountName: '账户名称', accountNameHint: '登记名称：{{name}}', bankName: '开户行', bankNameHint: '写到支行', bankCode: '联行号', bankCodeHint: '12 位数字，可向开户行查询；暂不清楚可留空',
    number: '对公账号', numberHint: '9–32 位数字，加密保存，页面只显示部分', numberAgain: '再次输入账号', saved: '账户已确认，等待财务拨付。', confirmed: '已确认', bankCodeOdd: '联行号未通过常用校验，请向开户行核对。如确认无误，可保持不变。', ownerOnly: '由单位负责人确认账户。', paidOn: '拨付日期', reference: '银行流水号', certificate: '查看证书', stepsLabel: '奖励进度', way: { granted: '奖励生成', accountConfirmed: '确认账户', prepared: '财务经办', paid: '复核拨付' }, suspended: '该奖励已暂停，请联系主办单位。', revoked: '该奖励已撤销，请联系主办单位。',
    followsTitle: '后续支持路径', followsNote: '以下为政策路径，须另行评定与申报，不构成承诺。', followsSource: '依据《{{policy}}》',
  },
  certificate: { title: '证书', heading: '证　书', body: '在“{{call}}”{{track}}赛道中，《{{title}}》经公开征集、专家评审和公示，被评为优秀解决方案，给予奖励资金 {{amount}}（{{words}}）。', to: '{{lead}}：', members: '联合体成员：{{members}}', number: '编号', code: '核验码', verify: '核验地址', print: '打印', back: '返回奖励', hash: '名单摘要' },
  states: { granted: '待确认账户', accountConfirmed: '待拨付', prepared: '待复核', paid: '已拨付', suspended: '已暂停', revoked: '已撤销' },
  payoutStates: { prepared: '待复核', approved: '已复核', rejected: '已退回' },
  finance: {
    title: '资金拨付', description: '一人经办、另一人复核，复核后记入资金台账。', tabs: '按状态查看', all: '全部', empty: '没有符合条件的奖励', unit: '收款单位', amount: '金额', open: '办理', export: '导出 XLSX', ledger: '资金台账', back: '资金拨付', payee: '收款信息', missingAccount: '单位尚未确认账户，暂不能拨付。', reveal: '显示完整账号', revealText: '每次查看均记入审计记录。', shown: '完整账号',
    prepare: '登记拨付', prepareText: '请在银行付款成功后登记；登记后由另一名财务人员复核。', reference: '银行流水号', paidOn: '拨付日期', prepared: '已登记，等待另一人复核。', decide: '复核', approve: '复核通过', approveText: '复核后资金台账记为已拨付，金额 {{amount}}，不能撤回。', approveAck: '我已核对收款账户、金额与银行流水号。', reject: '退回', rejectText: '退回后可重新登记。', rejectReason: '退回原因', own: '该笔拨付由您登记，须由另一名财务人员复核。', watch: '您可查看，不能办理。', history: '拨付记录', by: '{{prepared}} 经办', byBoth: '{{prepared}} 经办，{{decided}} 复核', entries: '资金台账分录', entriesEmpty: '暂无分录', kind: '类型', at: '时间', memo: '摘要', who: '经办与复核', note: '退回原因',
  },
  export: { number: '奖励编号', unit: '收款单位', solution: '获奖方案', amount: '金额（元）', state: '状态', accountName: '账户名称', bankName: '开户行', bankCode: '联行号', account: '账号（部分隐藏）', reference: '银行流水号', paidOn: '拨付日期', preparedBy: '经办', decidedBy: '复核', file: '资金拨付' },
  errors: { accountName: '请填写账户名称。', nameDiffers: '账户名称必须与单位登记名称完全一致。', bankName: '请填写开户行。', bankCode: '联行号为 12 位数字。', number: '对公账号为 9–32 位数字。', numberAgain: '两次输入的账号不一致。', bankReference: '请填写银行流水号（至少 3 个字符）。', paidOn: '请填写拨付日期。', paidInFuture: '拨付日期不能晚于今天。', reason: '请写明退回原因。', amount: '请填写大于零的金额。', order: '请填写文号。' },
  refusals: {
    alreadyFinal: '最终名单已公布，不能重复公布。', notInPublicity: '名单尚未公示。', publicityRunning: '公示至 {{until}} 结束，之后方可公布最终名单。', objectionsOpen: '还有 {{count}} 件异议未答复。', accountFixed: '拨付已开始，账户不能再修改。', nameDiffers: '账户名称须为“{{registered}}”。',
    notPayable: '该奖励当前不可拨付：单位须先确认账户，且未在办理中。', paidInFuture: '拨付日期不能晚于今天。', alreadyDecided: '该笔拨付已处理。', fourEyes: '经办人不能复核自己登记的拨付。', reasonMissing: '请写明退回原因。',
  },
} as const;
