export default {
  selection: {
    title: '拟定名单', description: '以排名为据，由一名组织者提出、另一名组织者审定；与排名不一致的，须逐项说明理由。', back: '返回征集', notRanked: '尚无排名', notRankedHint: '评审结束并计算排名后，可在此提出名单。', place: '名次', placeOf: '第 {{place}} 名', tied: '并列', solution: '方案', unit: '牵头单位', score: '得分', outcome: '拟定结果', reason: '与排名不一致的理由', reasonHint: '该项与排名建议不一致，理由将一并存档。', note: '说明（选填）',
    suggested: '排名建议：{{outcome}}', tieAtQuota: '并列恰在名额边界，排名无法决定，请选择并说明理由。', ineligible: '被否决或未达合格线，不能入选。', empty: '该赛道没有进入排名的方案。', trackQuota: '名额 {{quota}}，备选至多 {{reserves}}', chosen: '已选获奖 {{count}} / {{quota}}',
    total: '获奖 {{count}} 个，需预留', available: '资金可用', left: '预留后余额', short: '资金不足，请减少获奖数或先登记拨入。', noFund: '征集未指定资金，不能提出名单。', acknowledge: '我已逐项核对名单，知悉提出后将预留资金，并须由另一名组织者审定。', propose: '提出名单并预留资金', proposed: '名单已提出，资金已预留。',
    approve: '审定通过', approveText: '审定后方可公示；您的姓名将记入审计记录。', reject: '退回', rejectText: '名单退回后预留资金随即释放，可重新提出名单。', rejectReason: '退回理由', own: '名单由您提出，须由另一名组织者审定。', watch: '您可查看，不能审定。', rejectedBefore: '上一份名单已退回', rejectedText: '{{name}}：{{reason}}',
    startPublicity: '开始公示', startText: '公示首日计入公示期；起止日期按工作日历计算。', startDay: '公示期', startOption: '{{from}} 至 {{to}}', startConfirm: '我已核对公示期与名单，知悉开始后名单向社会公开。', noPeriod: '工作日历缺少所需年份的数据，无法计算公示期。请先补充工作日历。', calendar: '工作日历', periodSet: '公示期 {{from}} 至 {{to}}。',
    toPublicity: '查看公示页', toFinal: '最终名单', toObjections: '异议处理', award: '拟奖励', departure: '理由：{{reason}}', stepsLabel: '名单进度', way: { proposed: '提出名单', decided: '审定', publicity: '公示', final: '公布最终名单' }, by: '{{name}}', awardTotal: '奖励合计',
  },
  states: { proposed: '待审定', rejected: '已退回', approved: '已审定', inPublicity: '公示中', final: '最终名单' },
  itemStates: { proposed: '拟定', inPublicity: '公示中', suspended: '异议暂停', confirmed: '已确认', struckOff: '已取消' },
  outcomes: { winner: '获奖', reserve: '备选', notSelected: '未入选', tie: '并列，待定' },
  publicity: {
    title: '公示', lead: '现将拟奖励方案予以公示，接受社会监督。', periodLabel: '公示期', period: '{{from}} 至 {{to}}', channelLabel: '异议渠道', channel: '公示期内，任何个人或单位可实名提出异议并附依据。匿名、冒名或逾期的异议不予受理；仅对学术评价有不同看法的，不作为异议事由。', contact: '联系方式', organiser: '主办单位', award: '拟奖励金额', number: '编号', solution: '方案名称', unit: '牵头单位', members: '联合体成员', noMembers: '独立申报', suspended: '异议处理中', ended: '公示已结束，不再受理异议。', toResults: '查看评选结果', noneInTrack: '本赛道无拟奖励方案。', toObjection: '提出异议',
    object: '提出异议', objectHint: '请填写真实身份与联系方式，用于核实与答复，不对外公开。', byKind: '异议人', person: '个人', unitKind: '单位', byName: '姓名或单位全称', byCode: '统一社会信用代码', byCodeHint: '以单位名义提出时必填', phone: '手机', phoneHint: '加密保存，仅用于核实', email: '邮箱', emailHint: '书面答复发送至此邮箱', about: '针对的方案', ground: '异议事由', statement: '事实与理由', statementHint: '至少 20 个字', evidence: '依据清单', evidenceHint: '列明证据材料、出处或可查验的链接；工作人员可能联系您补充原件。', submit: '提交异议', received: '异议已收到', receivedText: '编号 {{number}}，请妥善保存。受理情况与书面答复将发送到您的邮箱。', choose: '请选择',
  },
  grounds: { identity: '申报主体不符', fabrication: '材料失实', rights: '知识产权争议', procedure: '程序问题', conflict: '应回避未回避', other: '其他' },
  objections: {
    title: '异议处理', description: '异议一经受理，仅暂停该方案的奖励；每件异议均须书面答复。', empty: '没有异议', emptyHint: '公示期内收到的异议会出现在这里。', by: '异议人', contact: '联系方式', about: '针对方案', ground: '事由', statement: '事实与理由', evidence: '依据', receivedAt: '收到时间', accept: '受理', acceptText: '受理后，该方案的奖励随即暂停，其他方案不受影响。', inadmissible: '不予受理', inadmissibleText: '理由将书面告知异议人。', inadmissibleReason: '不予受理的理由', uphold: '异议成立，取消资格', upholdText: '该方案将从名单中取消，预留资金退回可用，不能恢复。', dismiss: '异议不成立', dismissText: '该方案的奖励恢复公示状态，答复发送给异议人。', answer: '书面答复', answered: '已答复', own: '名单由您提出，异议须由另一名组织者裁决。',
  },
  objectionStates: { received: '待受理', accepted: '已受理', inadmissible: '不予受理', upheld: '成立', dismissed: '不成立' },
  final: {
    title: '最终名单', description: '公布后，每个获奖方案自动生成一份奖励并从预留资金中承诺，不可重复、不可撤回。', none: '尚无拟定名单', notYet: '名单尚未进入公示，不能公布。', running: '公示至 {{until}} 结束，次日起可公布最终名单。', objections: '还有 {{count}} 件异议未答复，全部答复后方可公布。', ready: '公示已结束，异议均已答复，可以公布。', will: '公布后将发生', willGrant: '{{count}} 个方案各生成一份奖励，牵头单位收到确认账户的邮件。', willCommit: '预留资金转为已承诺。', willPublish: '名单与摘要向社会公开。', figures: '合计', inWords: '大写', announce: '公布最终名单', announceText: '将为 {{count}} 个方案各生成一份奖励，合计 {{amount}}。此操作不能撤回。', acknowledge: '我已核对名单与金额，知悉此操作不能撤回。', announced: '最终名单已公布', announcedAt: '公布时间', hash: '名单摘要（SHA-256）', toResults: '查看评选结果', struckOff: '已取消', grant: '奖励金额',
  },
  results: {
    title: '评选结果', lead: '祝贺以下方案脱颖而出。', empty: '结果尚未公布', emptyHint: '公示结束后，最终名单将在此公布。', award: '奖励金额', announcedAt: '公布时间', noneInTrack: '本赛道未评出获奖方案（宁缺毋滥）。', proof: '名单存证', proofText: '名单公布时即计算摘要。对下方原文（UTF-8，末尾无换行）计算 SHA-256，应与摘要一致。', hash: '摘要（SHA-256）', whole: '已核对：名单与公布时一致。', broken: '名单与公布时的摘要不一致，请联系主办单位。', canonical: '名单原文', certificate: '核验证书', certificateText: '输入证书上的奖励编号与核验码。', number: '奖励编号', code: '核验码', check: '核验', genuine: '证书真实：{{lead}}，《{{title}}》。', notGenuine: '未查到该证书，请核对编号与核验码。',
  },
  calendar: {
    title: '工作日历', description: '以国务院公布的放假安排为准；在此登记调休、临时放假，以及尚未收录的年份。已确定的公示期不随之变动。', add: '登记日期', date: '日期', kind: '类型', working: '工作日', off: '非工作日', note: '依据', noteHint: '如文件名称与文号', save: '登记', empty: '没有登记的日期', list: '已登记日期', remove: '删除', removeText: '删除后，{{date}} 恢复为公布的安排。', saved: '已登记。', removed: '已删除。', years: '内置日历收录至 2026 年；此后年份须先登记日期，方可计算期限。',
  },
  errors: { submission: '请选择方案。', byName: '请填写姓名或单位全称。', byCode: '单位须填写正确的统一社会信用代码。', phone: '请填写 11 位手机号。', email: '请填写正确的邮箱。', ground: '请选择异议事由。', statement: '请写明事实与理由（至少 20 个字）。', evidence: '请列明依据（至少 5 个字）。', tooLong: '内容过长，请精简到 5000 字以内。', answer: '请填写书面答复。', reason: '请写明理由。', reasonMissing: '与排名不一致，请说明理由。', vetoed: '被否决或未达合格线，不能入选。', acknowledge: '请先勾选确认。', date: '请填写正确的日期。', note: '请填写依据。' },
  refusals: {
    alreadyProposed: '已有拟定名单，不能重复提出。', notRanked: '评审尚未结束或尚未计算排名。', noFund: '征集公告未指定资金。', fundShort: '资金不足：可用 {{available}}，需要 {{needed}}。', quotaExceeded: '赛道“{{track}}”获奖数超过名额 {{quota}}。', reasonMissing: '方案 {{number}} 与排名不一致，请说明理由。', unknownSolution: '名单与最新排名不一致，请刷新后重新核对。', vetoed: '方案 {{number}} 被否决或未达合格线，不能入选。', reservesExceeded: '赛道“{{track}}”备选数超过上限 {{reserves}}。',
    reasonNeeded: '请写明退回理由。', alreadyDecided: '该名单已审定。', fourEyes: '同一人不能既提出又审定。', notApproved: '名单须先由另一名组织者审定。', startDay: '公示须自今日起 30 日内开始。', objectionLate: '异议期已于 {{until}} 结束，逾期不予受理。', objectionAnswered: '该异议已处理。', listIsFinal: '该名单当前不在公示期，不能处理异议。', answerMissing: '请填写书面答复。', calendarMissing: '日历中没有 {{year}} 年的数据，无法计算公示期。', acknowledge: '请先勾选确认，再提交。',
  },
} as const;
