/**
 * The name of each state, and the sentence that whoever the thing belongs to reads: what the state means, and what comes next.
 * One part for each thing, by the name of its model; the states are those of its lifecycle.
 */
export default {
  Submission: {
    draft: { label: '草稿', owner: '尚未提交。请在截止时间前完成填写并提交；未提交的草稿不参加评审。' },
    submitted: {
      label: '已提交',
      owner: '已收到您提交的方案。截止前可以修改后再次提交，以最后一次为准；截止后进行形式审查。',
    },
    returned: { label: '待补正', owner: '形式审查要求补正。请按所列问题修改，在补正期限前重新提交。' },
    accepted: { label: '已受理', owner: '通过形式审查，等待专家评审。目前不需要您办理。' },
    refused: { label: '不予受理', owner: '未通过形式审查，不进入评审。理由见本页。' },
    inReview: { label: '评审中', owner: '专家正在评审。目前不需要您办理。' },
    ranked: {
      label: '已排序',
      ownLabel: '评审结束，等待结果',
      owner: '评审已结束。结果以公示和最终名单为准，公布前不对外提供。',
    },
    proposed: {
      label: '拟定中',
      ownLabel: '评审结束，等待结果',
      owner: '评审已结束。结果以公示和最终名单为准，公布前不对外提供。',
    },
    inPublicity: { label: '公示中', owner: '拟奖励名单正在公示。公示期满且异议全部答复后，公布最终名单。' },
    struckOff: { label: '已除名', owner: '公示期间的异议成立，已从拟奖励名单中除名。' },
    awarded: { label: '已获奖励', owner: '已列入最终名单。请在“我的奖励”中确认收款账户，并跟进拨付进度。' },
    paid: { label: '已拨付', owner: '奖励资金已经拨付。' },
    withdrawn: { label: '已撤回', owner: '已由牵头单位撤回，不再参加评审。记录和回执仍然保留。' },
  },
  Call: {
    draft: { label: '草稿', owner: '尚未发布，仅主办方可见。检查通过后即可发布。' },
    published: {
      label: '已发布',
      owner: '任何人可见。截止前接受申报；内容只能以修订方式更改，每次修订留存。',
    },
    closed: { label: '已关闭', owner: '不再接受申报；已提交的方案继续办理。' },
  },
  Provider: {
    unverified: { label: '未核验', owner: '尚未核验。可以填写草稿；提交方案前须上传证照并申请核验。' },
    pending: { label: '核验中', owner: '秘书正在按证照核对单位信息，一般一个工作日内完成。' },
    verified: { label: '已核验', owner: '已核验，可以提交方案。修改单位信息后须重新核验。' },
    rejected: { label: '退回修改', owner: '核验未通过。请按退回原因修改，再次申请核验。' },
  },
  CreditInquiry: {
    waiting: { label: '等待答复', owner: '已向接口发出请求，尚无答复，系统会自动重试。' },
    answered: { label: '已答复', owner: '已收到答复，结果见本页。' },
    failed: { label: '未得到答复', owner: '多次尝试仍无答复。请重新核查，或人工登记。' },
  },
  Round: {
    setup: { label: '筹备中', owner: '评审组、回避和分配尚可调整，评委还看不到方案。' },
    open: { label: '评审中', owner: '评委可以阅读方案并评分，评审规则不再更改。' },
    closed: { label: '已结束', owner: '评分全部封存，不再更改，可以计算排名。' },
  },
  PanelMember: {
    drawn: { label: '待签署', owner: '已入选评审组。签署承诺书后才能评审。' },
    committed: { label: '已签署', owner: '已签署承诺书，可以评审分配给您的方案。' },
    recused: { label: '已退出', owner: '已退出评审组，不再评审。' },
  },
  JudgeNomination: {
    proposed: { label: '待确认', owner: '已提出增补，须由另一人确认后方可加入评审组。' },
    confirmed: { label: '已增补', owner: '经另一人确认，已加入评审组。' },
    returned: { label: '未采用', owner: '已退回或撤回，未加入评审组。' },
  },
  AssignmentProposal: {
    solving: { label: '正在求解', owner: '正在按约束求解，完成后自动显示。' },
    solved: { label: '待确认', owner: '已求得方案。请核对后确认，或调整约束重新求解。' },
    impossible: { label: '无法满足全部约束', owner: '无法同时满足全部约束。请放宽所列约束后重新求解。' },
    failed: { label: '求解未完成', owner: '求解未能在限定时间内完成。请重新求解。' },
    confirmed: { label: '已确认', owner: '已按此方案分配评委。' },
    undone: { label: '已撤销', owner: '已撤销，不作为分配依据。' },
  },
  Conference: {
    convened: { label: '会商中', owner: '评审组需要会商。会商后由秘书记录纪要和到会人。' },
    held: { label: '已会商', owner: '已会商，纪要存档，不能更改。' },
    waived: { label: '免于会商', owner: '已说明理由，免于会商，不能更改。' },
  },
  ScoreSheet: {
    draft: { label: '填写中', owner: '尚未提交，可以继续修改。评审结束前须提交锁定。' },
    locked: { label: '已锁定', owner: '已提交，不能更改。确需更改的，请秘书重新开启。' },
  },
  Selection: {
    proposed: { label: '待审定', owner: '等待另一位主办方人员审定，所需资金已经预留。' },
    rejected: { label: '已退回', owner: '已退回，预留资金已经释放。可以重新拟定。' },
    approved: { label: '已审定', owner: '已审定，可以开始公示。' },
    inPublicity: { label: '公示中', owner: '正在公示，接受异议。期满且异议全部答复后可以公布最终名单。' },
    final: { label: '最终名单', owner: '最终名单已经公布，不能更改。' },
  },
  SelectionItem: {
    proposed: { label: '拟定', owner: '已列入拟定名单。' },
    inPublicity: { label: '公示中', owner: '正在公示。' },
    suspended: { label: '异议暂停', owner: '有异议已受理，答复之前暂停。' },
    confirmed: { label: '已确认', owner: '已列入最终名单。' },
    struckOff: { label: '已取消', owner: '异议成立，已从名单中除名。' },
  },
  Objection: {
    unconfirmed: { label: '待确认', owner: '请打开邮件中的链接确认；未确认的异议不受理，24 小时后失效。' },
    received: { label: '待受理', owner: '已收到，主办方正在审查是否受理。' },
    accepted: { label: '已受理', owner: '已受理，正在核查。相关方案在答复前暂停。' },
    inadmissible: { label: '不予受理', owner: '不予受理，理由见答复。' },
    upheld: { label: '成立', owner: '异议成立，相关方案已从名单中除名。' },
    dismissed: { label: '不成立', owner: '异议不成立，理由见答复。' },
  },
  ObjectionSetAside: {
    proposed: { label: '待另一人决定', owner: '等待另一位主办方人员决定；在此之前各异议仍待受理。' },
    confirmed: { label: '已一并不予受理', owner: '已一并不予受理，理由已邮件告知并公布。' },
    rejected: { label: '未同意', owner: '未同意，各异议仍待受理。' },
  },
  Grant: {
    granted: { label: '待确认账户', owner: '请由本单位管理员确认收款账户，确认后方可拨付。' },
    accountConfirmed: { label: '待拨付', owner: '账户已确认，等待财务办理拨付。目前不需要您办理。' },
    prepared: { label: '办理中', owner: '拨付单正在办理。此时更改账户，须重新办理。' },
    paid: { label: '已拨付', owner: '已拨付到所确认的账户。' },
    suspended: { label: '已暂停', owner: '已暂停，理由见本页。恢复之前不拨付，也不能更改账户。' },
    revoked: { label: '已撤销', owner: '已撤销，理由见本页。' },
  },
  Payout: {
    sentBack: { label: '退回经办', owner: '已退回。请经办人核对后重新提交，或者作废。' },
    prepared: { label: '待复核', owner: '等待另一人复核。' },
    reviewed: { label: '待审批', owner: '等待审批人审批。' },
    endorsing: { label: '待上级审批', owner: '超出审批限额，等待上级审批。' },
    approved: { label: '待付款', owner: '已审批，等待编入付款文件并由银行付款。' },
    paid: { label: '已付款', owner: '银行已付款，已记入台账。' },
    failed: { label: '银行未付', owner: '银行未付款。单位重新确认账户后，另行办理。' },
    returned: { label: '银行退汇', owner: '款项已退回。单位重新确认账户后，另行办理。' },
    rejected: { label: '已作废', owner: '已作废，不再办理。' },
  },
  PayoutLimit: {
    proposed: { label: '待审定', owner: '等待另一人审定，现行限额仍然有效。' },
    inForce: { label: '已生效', owner: '已审定生效；有更新的限额生效时，以更新的为准。' },
    refused: { label: '未通过', owner: '未通过，不产生效力。' },
  },
  FundCap: {
    proposed: { label: '待批准', owner: '等待另一人批准，现行限额仍然有效。' },
    inForce: { label: '现行', owner: '现行限额。' },
    superseded: { label: '已被代替', owner: '已被新的限额代替。' },
    rejected: { label: '已驳回', owner: '已驳回，不产生效力。' },
  },
  FundProposal: {
    proposed: { label: '待确认', owner: '等待另一人确认，在此之前资金不作变动。' },
    confirmed: { label: '已确认', owner: '已确认并执行。' },
    refused: { label: '不予确认', owner: '不予确认，资金未作变动。' },
    withdrawn: { label: '已撤回', owner: '已由登记人撤回，资金未作变动。' },
  },
  AwardDocument: {
    waiting: { label: '生成中', owner: '正在生成，完成后可以下载。' },
    made: { label: '已生成', owner: '已生成，内容不再更改，可以下载。' },
    failed: { label: '未成功', owner: '未能生成，系统会自动重试，也可以立即重试。' },
  },
  BankAnswerLine: {
    noted: { label: '已登记', owner: '只作登记，无需办理。' },
    waiting: { label: '待确认', owner: '等待另一人确认后执行。' },
    carriedOut: { label: '已执行', owner: '已确认并执行。' },
    refused: { label: '不予确认', owner: '不予确认，已转为疑点。' },
    overtaken: { label: '已被取代', owner: '拨付单已有其他结果，无需执行。' },
    carriedOver: { label: '原流程已办结', owner: '按原流程已经办结。' },
  },
};
