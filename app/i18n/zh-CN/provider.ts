export default {
  mine: { title: '我的单位', description: '以单位名义申报。每个单位以统一社会信用代码登记一次，同事由负责人邀请加入。', empty: '您还没有加入任何单位', emptyHint: '登记您的单位，或请单位负责人邀请您加入。', register: '登记单位' },
  register: { title: '登记单位', description: '信息应与营业执照或法人证书一致。登记后请上传证照并申请核验。', submit: '登记' },
  fields: {
    creditCode: '统一社会信用代码', creditCodeHint: '18 位，不含 I、O、S、V、Z', name: '单位名称', nameEn: '英文名称（选填）', kind: '单位类型', region: '所在地区',
    address: '地址', legalRepresentative: '法定代表人', contactName: '联系人', contactPhone: '联系人手机', contactPhoneHint: '加密保存，页面只显示部分数字', verification: '核验状态',
  },
  kinds: { enterprise: '企业', institute: '科研院所', university: '高等院校', other: '其他法人' },
  verification: { unverified: '未核验', pending: '核验中', verified: '已核验', rejected: '退回修改' },
  page: {
    data: '单位信息', edit: '修改信息', save: '保存', licence: '证照', licenceHint: '营业执照或法人证书扫描件，PDF、PNG 或 JPG，不超过 20 MB。', licenceNone: '尚未上传证照。',
    ask: '申请核验', askHint: '秘书将按证照核对单位信息，一般一个工作日内完成。', note: '退回原因', people: '成员', invite: '邀请同事', inviteHint: '邀请链接 14 天内有效。', email: '邮箱', role: '身份',
    send: '发送邀请', remove: '移出', removeTitle: '移出成员', removeText: '{{name}} 将不能再查看或修改本单位的申报。', pendingInvitations: '待接受的邀请', until: '有效期至 {{date}}', sent: '邀请已发送。', asked: '已提交核验申请。', saved: '已保存。',
  },
  roles: { owner: '负责人', member: '成员' },
  invitation: { title: '加入单位', text: '您受邀加入 {{provider}}。', accept: '加入', used: '该邀请已使用或已过期，请联系单位负责人重新邀请。', other: '该邀请发给 {{email}}，请用该邮箱的账号登录。' },
  queue: { title: '单位核验', description: '对照证照核对单位信息。', all: '全部', empty: '没有符合条件的单位', open: '核对', verify: '核验通过', reject: '退回修改', rejectNote: '退回原因', confirmVerify: '核验通过后，该单位即可提交申报。', done: '已处理。' },
  errors: {
    creditCode: '统一社会信用代码不正确，请对照证照检查每一位。', codeTaken: '该单位已登记，请联系其负责人邀请您加入。', name: '请填写单位全称。', legalRepresentative: '请填写法定代表人。', contactName: '请填写联系人。',
    contactPhone: '请填写 11 位手机号。', email: '请填写正确的邮箱。', note: '请写明需要修改的内容。',
  },
  refusals: {
    codeTaken: '该单位已登记，请联系其负责人邀请您加入。', alreadyAsked: '已申请核验，无需重复提交。', licenceMissing: '请先上传证照。', noteMissing: '请写明退回原因。', notPending: '该单位当前不在核验中。',
    invitationUsed: '该邀请已使用或已过期，请联系单位负责人重新邀请。', invitationForOther: '该邀请发给 {{email}}，请用该邮箱的账号登录。', lastOwner: '单位至少保留一名负责人。',
  },
} as const;
