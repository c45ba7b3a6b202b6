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
};
