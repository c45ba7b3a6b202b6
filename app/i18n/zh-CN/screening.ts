export default {
  queue: { title: '形式审查', description: '截止后逐件核对申报材料：受理、退回补正或不予受理。', state: '状态', track: '赛道', search: '名称、编号或单位', empty: '没有待审查的申报', number: '编号', name: '方案', unit: '牵头单位', submittedAt: '提交时间', proposed: '拟不予受理', open: '审查' },
  states: { submitted: '待审查', returned: '补正中', accepted: '已受理', refused: '不予受理' },
  page: {
    title: '审查申报', checklist: '审查清单', documents: '申报材料', note: '内部备注', noteHint: '仅秘书可见', save: '保存清单', saved: '清单已保存。', pass: '符合', fail: '不符合', unchecked: '未查',
    accept: '受理', acceptText: '受理后进入专家评审，申报单位不能再修改。', returnTitle: '退回补正', reasons: '需要补正的内容', reasonsHint: '一次写明全部需要补正的内容；补正机会只有一次。', deadline: '补正截止时间', refuseTitle: '不予受理', refuseText: '须由另一名秘书复核后生效。', propose: '提出不予受理',
    confirm: '复核：不予受理', confirmText: '确认后申报单位将收到理由，且不能恢复。', dismiss: '复核：不同意', history: '审查记录', waiting: '等待另一名秘书复核。', beforeDeadline: '申报截止前单位仍可修改，截止后方可作出决定。',
    consortium: '联合体', lead: '牵头单位', member: '成员', confirmed: '已确认', version: '第 {{number}} 版',
  },
  decisions: { accept: '受理', returnForCorrection: '退回补正', proposeRefusal: '提出不予受理', confirmRefusal: '不予受理', dismissRefusal: '不同意不予受理' },
  errors: { reasons: '请写明理由（至少 5 个字）。', deadlinePast: '截止时间应晚于现在。' },
  refusals: {
    notWaiting: '该申报当前不在待审查状态，请刷新。', beforeDeadline: '申报截止前单位仍可修改，截止后方可作出决定。', checklistIncomplete: '清单须逐项核对且全部符合，方可受理。', correctedOnce: '该申报已补正过一次。', deadlinePast: '补正截止时间应晚于现在。',
    alreadyProposed: '已有待复核的不予受理意见。', nothingProposed: '没有待复核的意见。', fourEyes: '提出者不能复核自己的意见，请由另一名秘书复核。',
  },
} as const;
