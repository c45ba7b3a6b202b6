/** Letters by room, sent with `sendLetter`: only the server loads them. `{{…}}` are the values that the verb gives. */
export const frame = {
  greeting: '{{name}}，您好：',
  greetingNobody: '您好：',
  signature: '本邮件由英雄帖系统自动发送，请勿直接回复。\n{{site}}',
};

/** What waits for one of the staff. */
export const waiting = {
  verification: '单位待核验',
  refusal: '不予受理待复核',
  amendment: '修订待签发',
  selection: '拟奖励名单待审定',
  objection: '异议待答复',
  setAside: '一并不予受理待审定',
  cap: '限额待审定',
  limit: '审批限额待审定',
  money: '资金事项待审定',
  payment: '拨付单待办理',
};

export const letters = {
  staff: {
    waiting: {
      subject: '待办：$t(mail:waiting.{{what}})',
      body: '有一项工作等待您办理：$t(mail:waiting.{{what}})。请打开以下链接；全部待办见“工作台”。',
    },
  },
  access: {
    verifyEmail: {
      subject: '请完成英雄帖账号注册',
      body: '有人用本邮箱申请注册英雄帖账号。如是您本人，请在 {{hours}} 小时内打开以下链接，输入注册时设置的密码，完成注册；如当时的密码不是您设置的，可在该页面重新设置。如非本人操作，请忽略本邮件，账号不会建立。',
    },
    resetPassword: {
      subject: '重设密码',
      body: '请在一小时内打开以下链接，重设密码；如非本人操作，请忽略本邮件，密码不会改变。',
    },
    alreadyRegistered: {
      subject: '您已有英雄帖账号',
      body: '有人用本邮箱注册英雄帖，而本邮箱已有账号，可直接登录。如忘记密码，请打开以下链接重设；如非本人操作，请忽略本邮件。',
    },
    accountMade: {
      subject: '您的英雄帖账号',
      body: '系统管理员为您创建了账号。请在 {{days}} 天内打开以下链接，设置密码。',
    },
    passwordChanged: {
      subject: '您的登录密码已更改',
      body: '您的英雄帖登录密码已于 {{at}} 更改，其他设备已退出登录。如非本人操作，请立即打开以下链接重设密码，并联系主办方。',
    },
    secondFactorOn: {
      subject: '您已启用双因素认证',
      body: '您的英雄帖账号已于 {{at}} 启用双因素认证，其他设备已退出登录。如非本人操作，请立即重设密码，并联系安全管理员。',
    },
    secondFactorChanged: {
      subject: '您的身份验证器已更换',
      body: '您的英雄帖账号已于 {{at}} 更换身份验证器，原验证器和备用码已失效，其他设备已退出登录。如非本人操作，请立即重设密码，并联系安全管理员。',
    },
    secondFactorEnded: {
      subject: '您的双因素认证已停用',
      body: '您的英雄帖账号已于 {{at}} 停用双因素认证，其他设备已退出登录。如非本人操作，请立即重设密码，并联系安全管理员。',
    },
    secondFactorReset: {
      subject: '您的双因素认证已被重置',
      body: '您的双因素认证已由管理人员重置，所有设备已退出登录；请登录后重新设置。理由：\n{{reason}}\n如您没有提出过申请，请立即联系安全管理员。',
    },
    backupCodeUsed: {
      subject: '您的一个备用码已使用',
      body: '您的一个备用码刚刚用于英雄帖，还剩 {{left}} 个。如非本人操作，请立即重设密码，并联系安全管理员；如验证器已丢失，请打开以下链接更换。',
    },
    roleGranted: {
      subject: '您已获授角色：$t(admin:roles.{{role}})',
      body: '安全管理员授予您角色“$t(admin:roles.{{role}})”。理由：\n{{reason}}',
    },
    roleRevoked: {
      subject: '您的角色已收回：$t(admin:roles.{{role}})',
      body: '安全管理员收回了您的角色“$t(admin:roles.{{role}})”。理由：\n{{reason}}',
    },
  },
  provider: {
    invitation: {
      subject: '邀请您加入 {{unit}}',
      body: '{{inviter}} 邀请您加入 {{unit}}，共同办理英雄帖申报。请在 {{days}} 天内打开以下链接。',
    },
    verified: {
      subject: '{{unit}} 已通过单位认证',
      body: '{{unit}} 已通过单位认证，现在可以提交申报。',
    },
    rejected: {
      subject: '{{unit}} 的单位认证需要修改',
      body: '{{unit}} 的单位认证未通过，请修改后重新提交。原因：\n{{note}}',
    },
  },
  submission: {
    memberConfirmed: {
      subject: '{{unit}} 已确认加入联合体',
      body: '{{unit}} 已确认作为联合体成员参加《{{title}}》。提交前，请确认全部成员都已答复。',
    },
    memberDeclined: {
      subject: '{{unit}} 谢绝加入联合体',
      body: '{{unit}} 谢绝作为联合体成员参加《{{title}}》。请移除该成员或重新邀请，否则不能提交。',
    },
    consortiumInvitation: {
      subject: '邀请贵单位加入联合体',
      body: '《{{title}}》邀请贵单位作为联合体成员。请登录后在“我的申报”中确认或谢绝。',
    },
    receipt: {
      subject: '申报回执 {{receipt}}',
      body: '《{{title}}》已提交。\n申报编号：{{number}}\n回执号：{{receipt}}\n提交时间：{{at}}（北京时间）\n清单哈希 SHA-256：{{hash}}',
    },
    callAmended: {
      subject: '征集公告已修订',
      body: '您申报的征集公告已发布第 {{version}} 版。修订说明：\n{{note}}\n\n具体变化见“修订记录”。',
    },
  },
  screening: {
    accepted: {
      subject: '申报 {{number}} 已受理',
      body: '《{{title}}》已通过形式审查，进入专家评审。目前不需要您办理；是否入围、公示和最终结果将以邮件告知。',
    },
    returned: {
      subject: '申报 {{number}} 需要补正',
      body: '《{{title}}》需要补正。请于 {{deadline}}（北京时间）前修改并重新提交。需补正的内容：\n{{reasons}}',
    },
    refused: {
      subject: '申报 {{number}} 不予受理',
      body: '《{{title}}》不予受理。理由：\n{{reasons}}',
    },
  },
  panel: {
    shortlisted: {
      subject: '申报 {{number}} 已入围下一轮评审',
      body: '《{{title}}》已入围下一轮评审。如为答辩，抽签后另行告知出场顺序；时间、地点由主办方通知。',
    },
    notShortlisted: {
      subject: '申报 {{number}} 未入围下一轮评审',
      body: '感谢参与。《{{title}}》未入围下一轮评审。最终名单公布后，可在方案页查看专家意见汇总，届时以邮件告知。',
    },
    defence: {
      subject: '申报 {{number}} 的答辩顺序',
      body: '《{{title}}》的答辩顺序已经抽签确定：第 {{place}} 个，共 {{of}} 个。请按主办方通知的时间、地点到场，联系方式见征集公告。',
    },
    invitation: {
      subject: '邀请您担任评审专家',
      body: '诚邀您担任英雄帖评审专家。请在 {{days}} 天内打开以下链接，加入专家库。',
    },
    commitment: {
      subject: '请签署评审专家承诺书',
      body: '您已被随机抽取为评审专家。请打开以下链接，申明回避情形并签署承诺书。',
    },
    conference: {
      subject: '方案 {{number}} 需要会商',
      body: '方案 {{number}} 各评委的评分分歧较大，评审组将进行会商。会商后您可以说明理由重新评分，原评分保留在案。',
    },
    review: {
      subject: '请对方案 {{number}} 补充评审',
      body: '评审组请您对方案 {{number}} 补充评审一次。请打开以下链接，签署承诺书（已签署的除外）后独立评分；有须回避的情形，请先申明或谢绝。',
    },
    reviewCancelled: {
      subject: '方案 {{number}} 的补充评审已取消',
      body: '方案 {{number}} 不再需要您补充评审，感谢您的支持。',
    },
    takenBack: {
      subject: '评审轮次已撤回',
      body: '您被抽中的评审轮次在开启前已撤回，原抽取和承诺作废，您无须再办理。如重新抽取时抽中，将另行通知。',
    },
    judgingOpen: {
      subject: '评审已开始',
      body: '评审已开始，请登录评分。',
    },
  },
  ranking: {
    report: {
      subject: '请签署评审报告',
      body: '评审报告已经形成。请在 {{days}} 天内登录核对并签署；有不同意见的请写明，逾期未签署的视为同意。',
    },
  },
  scoring: {
    reminder: {
      subject: '提醒：您还有 {{sheets}} 份评分未提交',
      body: '您还有 {{sheets}} 份方案的评分尚未提交锁定，请在评审结束前完成。感谢您的支持。',
    },
  },
  announcement: {
    publicity: {
      subject: '申报 {{number}} 列入拟奖励名单',
      body: '《{{title}}》已列入拟奖励名单，公示期 {{from}} 至 {{to}}。公示期满且异议全部答复后，公布最终名单，届时以邮件告知。',
    },
    itemSuspended: {
      subject: '申报 {{number}} 的奖励暂停',
      body: '公示期间对《{{title}}》的异议已受理，奖励程序暂停。调查结束后以邮件告知结果。',
    },
    itemResumed: {
      subject: '申报 {{number}} 恢复公示',
      body: '经核查，对《{{title}}》的异议不成立，奖励程序恢复。公示期满后公布最终名单，届时以邮件告知。',
    },
    itemStruckOff: {
      subject: '申报 {{number}} 已从拟奖励名单除名',
      body: '经核查，对《{{title}}》的异议成立，该方案已从拟奖励名单中除名。对处理结果有疑问的，请联系主办方，联系方式见征集公告。',
    },
    callCancelled: {
      subject: '征集已取消：{{call}}',
      body: '征集 {{call}} 已取消，申报与评审不再继续，您无须再办理。取消理由：{{reason}}',
    },
    objectionConfirm: {
      subject: '请确认异议 {{number}}',
      body: '有人以本邮箱向英雄帖提出异议，编号 {{number}}。如为您本人提出，请在 {{hours}} 小时内、最终名单公布前打开以下链接并点击“确认提出异议”；确认后异议方为有效，并可上传证据材料。如非您本人提出，请忽略本邮件，该异议不会生效。',
    },
    objectionReceived: {
      subject: '异议已收到 {{number}}',
      body: '您的异议已收到，编号 {{number}}。请打开以下链接上传证据材料，并可随时查看处理情况。链接仅供您本人使用，请勿转发。是否受理及处理结果将以邮件告知。',
    },
    objectionOfUnitReceived: {
      subject: '异议已收到 {{number}}',
      body: '贵单位的异议已收到，编号 {{number}}。请打开以下链接上传加盖公章的异议书和证据材料；未上传加盖公章的异议书，不予受理。链接仅供贵单位使用，请勿转发。是否受理及处理结果将以邮件告知。',
    },
    objectionAccepted: {
      subject: '异议已受理 {{number}}',
      body: '您的异议 {{number}} 已受理，该方案的奖励暂停。调查结束后将书面答复。',
    },
    objectionInadmissible: {
      subject: '异议不予受理 {{number}}',
      body: '您的异议 {{number}} 不予受理。说明：\n{{answer}}',
    },
    objectionUpheld: {
      subject: '异议成立 {{number}}',
      body: '经核查，您的异议 {{number}} 成立。答复：\n{{answer}}',
    },
    objectionDismissed: {
      subject: '异议不成立 {{number}}',
      body: '经核查，您的异议 {{number}} 不成立。答复：\n{{answer}}',
    },
  },
  award: {
    recovered: {
      subject: '已追回奖励资金 {{number}}',
      body: '奖励 {{number}} 退回的资金 {{amount}} 已登记到账，尚须退回 {{open}}。',
    },
    notSelected: {
      subject: '评审结果：{{title}}',
      body: '最终名单已公布，《{{title}}》（{{number}}）未入选，感谢参与。请打开以下链接查看专家意见汇总；征集允许的，还有本方案各项平均分和所处位置。',
    },
    suspended: {
      subject: '奖励已暂停 {{number}}',
      body: '奖励 {{number}} 已暂停，暂停期间不予拨付。理由：\n{{reason}}\n\n恢复或撤销时将以邮件告知。',
    },
    resumed: {
      subject: '奖励已恢复 {{number}}',
      body: '奖励 {{number}} 已恢复，从暂停时的步骤继续办理。说明：\n{{reason}}\n\n请打开以下链接核对收款账户。',
    },
    won: {
      subject: '获奖通知：{{title}}',
      body: '祝贺！《{{title}}》入选最终名单，奖励资金 {{amount}}。免申即享，无需另行申请，请打开以下链接确认收款账户。',
    },
    reportDue: {
      subject: '请填报实施情况：{{title}}',
      body: '《{{title}}》名单公布已近 {{months}} 个月，请于 {{dueOn}} 前打开以下链接填报实施情况。',
    },
    reportLate: {
      subject: '实施情况填报已逾期：{{title}}',
      body: '《{{title}}》名单公布满 {{months}} 个月的实施情况应于 {{dueOn}} 前填报，现已逾期。请打开以下链接填报。',
    },
    accountChanged: {
      subject: '收款账户已更改 {{number}}',
      body: '{{person}} 将奖励 {{number}} 的收款账户改为 {{account}}（{{bank}}）。如非本单位操作，请立即联系主办单位；此后 {{hours}} 小时内不会拨付。',
    },
    paid: {
      subject: '奖励资金已拨付 {{number}}',
      body: '奖励资金 {{amount}} 已于 {{day}} 拨付。',
    },
    bankFailed: {
      subject: '银行未能付款 {{number}}',
      body: '银行未能支付奖励 {{number}}。原因：\n{{reason}}\n\n请重新核对并确认收款账户。',
    },
    returned: {
      subject: '奖励资金被银行退回 {{number}}',
      body: '奖励资金被银行退回。原因：\n{{reason}}\n\n请重新核对并确认收款账户。',
    },
    revoked: {
      subject: '奖励已撤销 {{number}}',
      body: '奖励 {{number}} 已撤销。理由：\n{{reason}}',
    },
    revokedAfterPayment: {
      subject: '奖励已撤销 {{number}}',
      body: '奖励 {{number}} 已撤销，已拨付的资金须退回。理由：\n{{reason}}',
    },
  },
};
