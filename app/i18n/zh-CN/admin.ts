export default {
  roles: { secretary: '评审秘书', organiser: '主办方', finance: '财务', supervisor: '纪检监督', sysadmin: '系统管理员', secadmin: '安全管理员', auditor: '审计员' },
  users: { title: '账号管理', description: '停用、恢复账号，为工作人员创建账号。角色由安全管理员授予。', search: '姓名或邮箱', name: '姓名', email: '邮箱', state: '状态', roles: '角色', created: '注册时间', active: '正常', disabled: '已停用', locked: '已锁定', unverified: '未验证', disable: '停用', disableText: '该账号将立即退出登录，且不能再登录；可随时恢复。', enable: '恢复', enableText: '该账号可重新登录，锁定同时解除。', empty: '没有符合条件的账号', create: '创建工作人员账号', createText: '系统将发送邮件，由本人设置密码。', createSubmit: '创建并发送邮件', created_: '账号已创建，邮件已发送。', twoFactor: '双因素' },
  grants: { title: '角色授权', description: '工作人员的角色由安全管理员授予和收回，全部记入审计记录。不能为自己授权。', search: '姓名或邮箱', person: '人员', held: '现有角色', grant: '授予', role: '角色', revoke: '收回', revokeText: '收回后立即生效。', reason: '理由', granted: '已授予。', revoked: '已收回。', empty: '没有符合条件的人员', none: '无' },
};
