export default {
  states: {
    draft: '草稿', submitted: '已提交', returned: '待补正', accepted: '已受理', refused: '不予受理', inReview: '评审中', ranked: '已排序',
    proposed: '拟定中', inPublicity: '公示中', confirmed: '已确认', struckOff: '已除名', awarded: '已获奖励', paid: '已拨付', withdrawn: '已撤回',
  },
  /** what an entrant is told while the organisers decide among themselves */
  ownStates: { ranked: '评审结束，等待结果', proposed: '评审结束，等待结果' },
  way: { label: '申报进度', draft: '填报', submitted: '提交', accepted: '受理', inReview: '专家评审', ranked: '评审结束', inPublicity: '公示', awarded: '确定奖励', paid: '拨付' },
  mine: { title: '我的申报', description: '本单位牵头和参与的全部申报。', new: '新建申报', empty: '还没有申报', emptyText: '选择一个开放中的征集，填写方案并提交。', toCalls: '查看征集公告', number: '编号', name: '方案', call: '征集', unit: '牵头单位', state: '状态', deadline: '截止时间', invitations: '待确认的联合体邀请', invitationsText: '有 {{count}} 项邀请等待贵单位确认。', open: '查看邀请', untitled: '（未命名）', member: '成员单位', lead: '牵头单位' },
  new: { title: '新建申报', description: '先选定征集、赛道和牵头单位，再填写方案；随时自动保存。', call: '征集', track: '赛道', provider: '牵头单位', name: '方案名称', nameHint: '提交前可修改。', start: '开始填写', noProvider: '请先注册申报单位', noProviderText: '申报须由单位牵头。注册并通过核验后即可提交。', register: '注册申报单位', noCall: '当前没有开放的征集', unverified: '未核验' },
  edit: {
    title: '填写申报', basics: '基本信息', name: '方案名称', summary: '一句话简介', summaryHint: '将出现在名单与评审页面，最多 1000 字。', track: '赛道', sections: '方案内容', fields: '补充信息', files: '附件材料', consortium: '联合体', declaration: '承诺', excluded: '申请回避的专家',
    characters: '{{count}} / {{max}} 字', atLeast: '至少 {{min}} 字', required: '必填', optional: '选填', onlyConsortium: '仅联合体需要', declare: '我已阅读并代表本单位作出以上承诺', check: '检查并提交', save: '立即保存',
    staleTitle: '另一位同事刚刚保存了这份草稿', staleText: '您输入的内容仍在本页，没有丢失。可以用您的内容覆盖，或放弃本页修改、读取对方保存的内容。', overwrite: '用我的内容覆盖', reload: '读取对方的内容',
    deadline: '提交截止', correction: '补正截止', correctionReasons: '需要补正的内容', lead: '牵头单位', addMember: '邀请成员单位', creditCode: '成员单位统一社会信用代码', creditCodeHint: '该单位须已在本站注册。', responsibilities: '分工', invite: '发出邀请', waiting: '等待确认', confirmed: '已确认', declined: '已谢绝', remove: '移除', removeMember: '移除后该单位不再是联合体成员，可重新邀请。', members: '最多 {{max}} 个成员单位，每个成员须由其负责人在线确认。', alone: '独立申报；如与其他单位联合，请在此邀请。',
    removeFile: '移除', removeFileText: '从草稿中移除该文件；已提交版本中的文件不受影响。', open: '打开', unscanned: '未查毒', infected: '检出病毒，请移除', warning: '提示', excludedHint: '最多 {{max}} 名，须说明理由；仅评审秘书可见。', expertName: '专家姓名', expertUnit: '所在单位', reason: '理由', saveExcluded: '保存回避名单', excludedSaved: '回避名单已保存。', choose: '请选择', day: '日期',
  },
  check: { title: '检查并提交', ready: '材料齐全，可以提交', readyText: '提交后即时生成回执；截止前可再次修改并提交，以最后一次提交为准。', notReady: '还有 {{count}} 项需要完善', goTo: '去完善', back: '继续填写', submit: '提交申报', submitText: '将以当前草稿生成第 {{version}} 版并出具回执。提交时间以系统数据库时钟为准。', confirm: '确认提交', summary: '提交内容', files: '附件（{{count}} 个）', sections: '已填写 {{done}} / {{all}} 节' },
  missing: {
    title: '方案名称至少 4 个字', summary: '一句话简介至少 10 个字', track: '请选择赛道', sectionEmpty: '“{{name}}”尚未填写', sectionShort: '“{{name}}”现有 {{count}} 字，至少需要 {{min}} 字', sectionLong: '“{{name}}”现有 {{count}} 字，超过上限 {{max}} 字', field: '请填写“{{name}}”', fieldValue: '“{{name}}”的格式不正确', file: '请上传“{{name}}”', files: '“{{name}}”最多 {{max}} 个文件', infected: '“{{name}}”中的文件检出病毒，请移除后重新上传', member: '成员单位“{{name}}”尚未确认', members: '成员单位最多 {{max}} 个', declaration: '请勾选承诺', kind: '贵单位的类型不在本次征集的申报主体范围内', unverified: '单位尚未通过核验，请先提交核验并等待秘书处理',
  },
  receipt: { title: '申报回执', number: '申报编号', receipt: '回执号', version: '版本', at: '提交时间（北京时间）', utc: 'UTC', by: '提交人', hash: '材料清单哈希（SHA-256）', content: '内容哈希', files: '文件', fileName: '文件名', size: '大小', sha: 'SHA-256', note: '提交时间由系统数据库时钟判定。任何一个文件或一处文字改变，清单哈希都会不同。', print: '打印回执', superseded: '此后已有新版本提交，以最新版本为准。', current: '这是当前有效版本。', slot: '材料', back: '返回申报' },
  view: { title: '申报详情', edit: '继续填写', correct: '去补正', check: '检查并提交', receipts: '提交记录', version: '第 {{number}} 版', receipt: '查看回执', noVersion: '尚未提交。', withdraw: '撤回申报', withdrawText: '撤回后不再参加评审，且不能恢复；提交记录与回执保留。', withdrawReason: '撤回原因', correction: '请于 {{deadline}} 前补正并重新提交', withdrawn: '已于 {{at}} 撤回', refused: '未予受理', content: '提交内容', documents: '附件', draftNewer: '草稿在最近一次提交后有修改，未提交的修改不会被评审。', consortium: '联合体', submittedNow: '提交成功，回执号 {{receipt}}。', },
  memberships: { title: '联合体邀请', description: '其他单位邀请贵单位作为联合体成员。确认后，贵单位与牵头单位共同对申报内容负责。', empty: '没有待处理的邀请', confirm: '确认加入', confirmText: '确认后，贵单位将作为成员列入该申报。', decline: '谢绝', declineText: '谢绝后，牵头单位可再次邀请。', invitedAs: '拟参与单位', done: '已处理。' },
  staff: { title: '全部申报', count: '共 {{count}} 项', all: '在一页显示全部', paged: '分页显示', export: '导出 Excel', empty: '没有符合条件的申报', search: '编号、方案或单位', track: '赛道', state: '状态', any: '全部', submittedAt: '提交时间', version: '版本', unit: '牵头单位', members: '成员', detail: '申报详情', verification: '核验', screening: '形式审查', checklistNote: '提交版本中的全部内容如下，按原文显示。', manifest: '材料清单哈希', receipt: '回执号', region: '所在地', code: '统一社会信用代码' },
  errors: { call: '请选择征集', provider: '请选择牵头单位', track: '请选择赛道', reason: '请填写原因', creditCode: '请填写统一社会信用代码', unitUnknown: '没有找到该单位，请核对代码，或请对方先在本站注册。', unitIsLead: '牵头单位不能同时作为成员。', unitAlreadyIn: '该单位已在联合体中。' },
  refusals: {
    stale: '另一位同事已先保存，您的内容仍在本页。', locked: '该申报已进入审查或评审，不能再修改。', late: '已过截止时间，不予受理。截止时间为 {{deadline}}，到达时间为 {{arrived}}（北京时间，以系统数据库时钟为准）。草稿仍然保留。', notOpen: '征集尚未开放，开放时间为 {{opens}}。', closed: '该征集已截止，不能新建申报。', incomplete: '还有 {{count}} 项需要完善，请逐项查看。', unverified: '单位尚未通过核验，暂不能提交；草稿已保存，核验通过后即可提交。', tooMany: '本单位在该征集牵头的申报已达上限。', notSubmittable: '该申报当前状态不能提交。', notWithdrawable: '公示开始后不能撤回。', unknownTrack: '没有这个赛道。', unitUnknown: '没有找到该单位，请核对代码，或请对方先在本站注册。', unitIsLead: '牵头单位不能同时作为成员。', unitAlreadyIn: '该单位已在联合体中。', consortiumFull: '成员单位最多 {{max}} 个。', answered: '该邀请已经处理。', slotFull: '该项材料最多 {{max}} 个文件。', tooManyExcluded: '最多 {{max}} 名专家。', reasonMissing: '请为每位专家写明回避理由。',
  },
};
