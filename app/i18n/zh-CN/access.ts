export default {
  signIn: { title: '登录', email: '邮箱', password: '密码', submit: '登录', newHere: '还没有账号？', signUp: '注册', forgot: '忘记密码？', wrong: '邮箱或密码不正确。', unverified: '邮箱尚未验证，验证邮件已重新发送，请查收。', locked: '连续输错密码，账号已锁定，请 30 分钟后再试，或重设密码。' },
  signUp: { title: '注册', description: '申报单位人员和受邀专家请使用工作邮箱注册。', name: '姓名', passwordHint: '至少 10 位，同时包含字母和数字', submit: '注册', sentTitle: '请查收邮件', sent: '验证邮件已发送至 {{email}}，打开邮件中的链接即可完成注册。', have: '已有账号？' },
  verify: { title: '验证邮箱', done: '邮箱已验证，已为您登录。', failed: '链接无效或已过期。请重新登录，系统会再次发送验证邮件。', go: '开始使用', provider: '注册申报单位' },
  forgot: { title: '忘记密码', description: '填写注册邮箱，我们会发送重设密码的链接。', submit: '发送链接', sent: '如果该邮箱已注册，重设链接已发送，请在一小时内打开。', back: '返回登录' },
  reset: { title: '重设密码', password: '新密码', submit: '保存新密码', done: '密码已重设，请用新密码登录。' },
  twoFactor: {
    title: '双因素认证', description: '除密码外，登录时还需输入手机验证器上的一次性验证码。', required: '工作人员须先设置双因素认证，才能继续使用。', on: '已启用双因素认证。', off: '尚未启用双因素认证。', password: '当前密码', begin: '开始设置', scan: '用验证器应用扫描二维码，或手动输入密钥。', secret: '密钥', backup: '备用码', backupText: '手机丢失时可用备用码登录，每个只能使用一次。请抄下并妥善保管，离开本页后不再显示。', code: '验证码', codeHint: '验证器显示的 6 位数字', confirm: '确认并启用', end: '停用双因素认证', stepTitle: '第二步验证', stepText: '请输入验证器上的 6 位数字；手机不在身边时，可输入一个备用码。', stepSubmit: '验证', picture: '双因素认证二维码', set: '设置',
  },
  account: { title: '账号与安全', profile: '个人信息', name: '姓名', email: '邮箱', language: '邮件与页面语言', save: '保存', saved: '已保存。', password: '修改密码', current: '当前密码', new: '新密码', change: '修改密码', changed: '密码已修改，其他设备已退出登录。', sessions: '登录中的设备', sessionsText: '不认识的设备请立即退出，并修改密码。', device: '设备', lastUsed: '最近使用', thisOne: '本机', endOthers: '退出其他设备', endOthersText: '其他设备上的登录将立即失效。', ended: '其他设备已退出登录。', roles: '我的角色', noRoles: '普通用户', unknownDevice: '未知设备' },
  mailbox: { title: '开发邮箱', description: '演示与开发环境发出的邮件都收在这里，不会寄往外部。', to: '收件人', subject: '主题', at: '时间', empty: '还没有邮件', back: '返回收件箱', search: '收件人' },
  errors: { name: '请填写姓名。', email: '请填写正确的邮箱。', password: '密码至少 10 位，并同时包含字母和数字。', currentPassword: '密码不正确。', code: '验证码不正确或已过期。', emailTaken: '该邮箱已有账号。' },
  refusals: { linkExpired: '链接无效或已过期，请重新申请。', wrongPassword: '密码不正确。', wrongCode: '验证码不正确或已过期，请重新输入。', notYourself: '不能对自己执行该操作。', emailTaken: '该邮箱已有账号。', rolesApart: '该角色不能与现有角色同时担任（监督、审计与三类管理员须由不同的人担任）。', roleHeld: '该人员已担任此角色。' },
} as const;
