export default {
  signIn: { title: '登录', email: '邮箱', password: '密码', submit: '登录', newHere: '还没有账号？', signUp: '注册', wrong: '邮箱或密码不正确，或邮箱尚未验证。', locked: '尝试次数过多，请稍后再试。' },
  signUp: { title: '注册', description: '申报单位人员和受邀专家请使用工作邮箱注册。', name: '姓名', passwordHint: '至少 10 位，同时包含字母和数字', submit: '注册', sent: '验证邮件已发送至 {{email}}，请打开邮件中的链接完成注册。', have: '已有账号？', failed: '无法使用该邮箱注册。' },
  verify: { title: '验证邮箱', done: '邮箱已验证，您现在可以登录。', failed: '链接无效或已过期，请重新登录以获取新的验证邮件。' },
  errors: { name: '请填写姓名。', email: '请填写正确的邮箱。', password: '密码至少 10 位，并同时包含字母和数字。' },
} as const;
