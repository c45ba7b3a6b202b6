export default {
  selection: {
    title: '拟定名单', description: '以排名为据，由一名组织者提出、另一名组织者审定；与排名不一致的须说明理由。', notRanked: '尚无排名', notRankedHint: '评审结束并计算排名后，可在此提出名单。', place: '名次', solution: '方案', unit: '牵头单位', score: '得分', outcome: '拟定结果', reason: '与排名不一致的理由', note: '说明',
    propose: '提出名单并预留资金', proposeText: '将按获奖数预留资金，并交由另一名组织者审定。', approve: '审定通过', approveText: '审定后方可公示。', reject: '退回', rejectReason: '退回理由', startPublicity: '开始公示', startPublicityText: '自今日起公示 {{days}} 个工作日，名单向社会公开。', proposedBy: '{{name}} 提出', decidedBy: '{{name}} 审定', period: '公示期 {{from}} 至 {{to}}', toFinal: '公布最终名单', toObjections: '异议处理', quota: '名额 {{quota}}', award: '拟奖励',
    waiting: '等待另一名组织者审定。',
  },
  states: { proposed: '待审定', rejected: '已退回', approved: '已审定', inPublicity: '公示中', final: '最终名单' },
  outcomes: { winner: '获奖', reserve: '备选', notSelected: '未入选' },
  publicity: {
    title: '公示', lead: '现将拟奖励方案予以公示，接受社会监督。', period: '公示期：{{from}} 至 {{to}}', channel: '公示期内，任何个人或单位可实名提出异议并附依据。匿名、冒名或逾期的异议不予受理；仅对学术评价有不同看法的不作为异议。', award: '拟奖励金额', unit: '牵头单位', members: '联合体成员', suspended: '异议处理中', ended: '公示已结束。', none: '暂无公示',
    object: '提出异议', byKind: '异议人', person: '个人', unitKind: '单位', byName: '姓名或单位全称', byCode: '统一社会信用代码（单位必填）', phone: '手机', email: '邮箱', about: '针对的方案', ground: '异议事由', statement: '事实与依据', submit: '提交异议', received: '异议已收到，编号 {{number}}。答复将发送到您的邮箱。',
  },
  grounds: { identity: '申报主体不符', fabrication: '材料失实', rights: '知识产权争议', procedure: '程序问题', conflict: '应回避未回避', other: '其他' },
  objections: { title: '异议处理', description: '受理后，该方案的奖励单独暂停；每件异议均须书面答复。', empty: '没有异议', by: '异议人', about: '针对', accept: '受理', inadmissible: '不予受理', uphold: '成立，取消资格', upholdText: '该方案将从名单中取消，不能恢复。', dismiss: '不成立', answer: '书面答复', answered: '已答复', open: '待处理' },
  objectionStates: { received: '已收到', accepted: '已受理', inadmissible: '不予受理', upheld: '成立', dismissed: '不成立' },
  final: { title: '最终名单', description: '公布后，每个获奖方案自动生成一份奖励并从预留资金中承诺，不可重复、不可撤回。', announce: '公布最终名单', announceText: '将为 {{count}} 个方案各生成一份奖励。此操作不能撤回。', announced: '已于 {{date}} 公布', hash: '名单摘要' },
  results: { title: '评选结果', lead: '祝贺以下方案脱颖而出。', empty: '结果尚未公布', emptyHint: '公示结束后，最终名单将在此公布。', award: '奖励' },
  errors: { submission: '请选择方案。', byName: '请填写姓名或单位全称。', byCode: '单位须填写正确的统一社会信用代码。', phone: '请填写 11 位手机号。', email: '请填写正确的邮箱。', statement: '请写明事实与依据（至少 20 个字）。', answer: '请填写书面答复。', reason: '请写明理由。' },
  refusals: {
    alreadyProposed: '已有拟定名单，不能重复提出。', notRanked: '评审尚未结束或尚未计算排名。', noFund: '征集公告未指定资金。', fundShort: '资金不足：可用 {{availableFen}} 分，需要 {{neededFen}} 分。', quotaExceeded: '赛道“{{track}}”获奖数超过名额 {{quota}}。', reasonMissing: '方案 {{number}} 与排名不一致，请说明理由。', unknownSolution: '名单中有未进入排名的方案。', vetoed: '方案 {{number}} 被否决或未达合格线，不能获奖。', reservesExceeded: '备选数超过上限 {{reserves}}。',
    alreadyDecided: '该名单已审定。', fourEyes: '同一人不能既提出又审定。', notApproved: '名单须先由另一名组织者审定。', objectionLate: '异议期已于 {{until}} 结束。', objectionAnswered: '该异议已处理。', answerMissing: '请填写书面答复。', calendarMissing: '日历中没有 {{year}} 年的数据，无法计算公示期。',
  },
} as const;
