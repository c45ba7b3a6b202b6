import type { Translation } from '../translation.ts';
import type * as zh from '../zh-CN/mail.ts';

export const frame = {
  greeting: 'Dear {{name}},',
  greetingNobody: 'Hello,',
  signature: 'Sent by Yingxiongtie automatically; please do not reply.\n{{site}}',
} satisfies Translation<typeof zh.frame>;

/** What waits for one of the staff. */
export const waiting = {
  verification: 'a unit to verify',
  refusal: 'a refusal to confirm',
  amendment: 'an amendment to sign',
  selection: 'a proposed list to decide',
  objection: 'an objection to answer',
  setAside: 'objections to set aside',
  cap: 'a cap to decide',
  limit: 'an approval limit to decide',
  money: 'a matter of money to decide',
  payment: 'a payment order to take on',
};

export const letters = {
  staff: {
    waiting: {
      subject: 'Waiting for you: $t(mail:waiting.{{what}})',
      body: 'Something waits for you: $t(mail:waiting.{{what}}). Open the link; your desk lists everything that waits.',
    },
  },
  access: {
    verifyEmail: {
      subject: 'Finish signing up at Yingxiongtie',
      body: 'Somebody asked for an account at Yingxiongtie with this address. If it was you, open the link below within {{hours}} hours and give the password you chose; if that password was not yours, the page lets you set your own. If it was not you, ignore this mail: no account is made.',
    },
    resetPassword: {
      subject: 'Reset your password',
      body: 'Open the link below within an hour to set a new password. If this was not you, ignore this mail: your password stays as it is.',
    },
    alreadyRegistered: {
      subject: 'You already have an account at Yingxiongtie',
      body: 'Somebody signed up at Yingxiongtie with this address, which has an account already: just sign in. If you forgot the password, open the link below to reset it. If this was not you, ignore this mail.',
    },
    accountMade: {
      subject: 'Your account at Yingxiongtie',
      body: 'The administrator made an account for you. Open the link below within {{days}} days to set your password.',
    },
    passwordChanged: {
      subject: 'Your password was changed',
      body: 'Your password at Yingxiongtie was changed on {{at}}, and your other devices were signed out. If this was not you, open the link below at once to set a new one, and tell the organiser.',
    },
    secondFactorOn: {
      subject: 'Two-factor sign-in is on',
      body: 'Two-factor sign-in was set up for your account at Yingxiongtie on {{at}}, and your other devices were signed out. If this was not you, reset your password at once and tell the security administrator.',
    },
    secondFactorChanged: {
      subject: 'Your authenticator was replaced',
      body: 'The authenticator of your account at Yingxiongtie was replaced on {{at}}: the earlier one and its backup codes are void, and your other devices were signed out. If this was not you, reset your password at once and tell the security administrator.',
    },
    secondFactorEnded: {
      subject: 'Two-factor sign-in is off',
      body: 'Two-factor sign-in was turned off for your account at Yingxiongtie on {{at}}, and your other devices were signed out. If this was not you, reset your password at once and tell the security administrator.',
    },
    secondFactorReset: {
      subject: 'Your two-factor sign-in was reset',
      body: 'Your two-factor sign-in was reset by the administration and all your devices were signed out. Sign in and set it up again. Reason:\n{{reason}}\nIf you did not ask for it, tell the security administrator at once.',
    },
    backupCodeUsed: {
      subject: 'One of your backup codes was used',
      body: 'One of your backup codes was just used at Yingxiongtie; {{left}} are left. If this was not you, reset your password at once and tell the security administrator. If you lost your authenticator, open the link below to replace it.',
    },
    roleGranted: {
      subject: 'You were given the role $t(admin:roles.{{role}})',
      body: 'The security administrator gave you the role “$t(admin:roles.{{role}})”. Reason:\n{{reason}}',
    },
    roleRevoked: {
      subject: 'Your role $t(admin:roles.{{role}}) was taken back',
      body: 'The security administrator took back your role “$t(admin:roles.{{role}})”. Reason:\n{{reason}}',
    },
  },
  provider: {
    invitation: {
      subject: 'You are invited to join {{unit}}',
      body: '{{inviter}} invites you to join {{unit}} and work on its entries at Yingxiongtie. Open the link below within {{days}} days.',
    },
    verified: {
      subject: '{{unit}} is verified',
      body: '{{unit}} is verified and may now submit.',
    },
    rejected: {
      subject: 'The registration of {{unit}} needs a correction',
      body: '{{unit}} could not be verified. Please correct its registration and send it again. Reason:\n{{note}}',
    },
  },
  submission: {
    memberConfirmed: {
      subject: '{{unit}} joins your consortium',
      body: '{{unit}} confirmed that it takes part in “{{title}}” as a member of the consortium. Before you submit, see that every member has answered.',
    },
    memberDeclined: {
      subject: '{{unit}} does not join your consortium',
      body: '{{unit}} declined to take part in “{{title}}”. Remove it or invite it again; it cannot be submitted otherwise.',
    },
    consortiumInvitation: {
      subject: 'Your organisation is asked to join a consortium',
      body: 'The solution “{{title}}” asks your organisation to join its consortium. Sign in and confirm or decline under “My submissions”.',
    },
    receipt: {
      subject: 'Receipt {{receipt}}',
      body: '“{{title}}” was submitted.\nNumber: {{number}}\nReceipt: {{receipt}}\nTime: {{at}} (Beijing time)\nSHA-256 of the manifest: {{hash}}',
    },
    callAmended: {
      subject: 'The call was amended',
      body: 'Version {{version}} of the call you entered is in force. What changed:\n{{note}}\n\nSee the history of the call for the details.',
    },
  },
  screening: {
    accepted: {
      subject: 'Entry {{number}} is accepted',
      body: '“{{title}}” passed the screening and goes to the experts. Nothing is asked of you now; we write to you about the shortlist, the publicity and the result.',
    },
    returned: {
      subject: 'Submission {{number}} needs a correction',
      body: '“{{title}}” needs a correction. Please change it and submit again before {{deadline}} (Beijing time). What must be corrected:\n{{reasons}}',
    },
    refused: {
      subject: 'Submission {{number}} was not accepted',
      body: '“{{title}}” was not accepted. Reasons:\n{{reasons}}',
    },
  },
  panel: {
    shortlisted: {
      subject: 'Entry {{number}} goes on to the next round',
      body: '“{{title}}” is on the shortlist of the next round. For a defence, we write to you with your place once lots are drawn; the organiser tells you day and place.',
    },
    notShortlisted: {
      subject: 'Entry {{number}} does not go on to the next round',
      body: 'Thank you for taking part. “{{title}}” is not on the shortlist of the next round. After the final list the judges’ comments stand on the entry’s page; we write to you then.',
    },
    defence: {
      subject: 'The order of the defence: entry {{number}}',
      body: 'Lots are drawn for the defence: “{{title}}” is number {{place}} of {{of}}. Come at the day and place that the organiser tells you; the call says whom to ask.',
    },
    invitation: {
      subject: 'Invitation to judge',
      body: 'We would be glad to have you as a judge at Yingxiongtie. Open the link below within {{days}} days to join the pool of experts.',
    },
    commitment: {
      subject: 'Please sign the judge’s commitment',
      body: 'You were drawn as a judge. Open the link below to declare conflicts of interest and to sign the commitment.',
    },
    conference: {
      subject: 'The panel confers about {{number}}',
      body: 'The judges’ totals of {{number}} lie far apart, and the panel confers about it. Afterwards you may score it again with a reason; your earlier sheet stays on record.',
    },
    review: {
      subject: 'Please review {{number}}: one more review',
      body: 'You are asked for one more review of {{number}}. Open the link below, sign the commitment unless you have, and score on your own. If you have a conflict of interest, declare it first, or decline.',
    },
    reviewCancelled: {
      subject: 'The supplementary review of {{number}} was cancelled',
      body: 'Your supplementary review of {{number}} is no longer needed. Thank you.',
    },
    takenBack: {
      subject: 'A review round was taken back',
      body: 'The review round that you were drawn for was taken back before it opened. The draw and your commitment are void, and nothing is left for you to do. Should you be drawn again, you will be told.',
    },
    judgingOpen: {
      subject: 'Judging has begun',
      body: 'Judging has begun. Please sign in and score.',
    },
  },
  ranking: {
    report: {
      subject: 'Please sign the panel report',
      body: 'The panel report is made. Please check it and sign within {{days}} days, or write your dissent; silence counts as assent.',
    },
  },
  scoring: {
    reminder: {
      subject: 'Reminder: score sheets left to submit: {{sheets}}',
      body: 'You still have score sheets to submit and lock: {{sheets}}. Please finish them before the review closes. Thank you.',
    },
  },
  announcement: {
    publicity: {
      subject: 'Entry {{number}} is on the proposed list',
      body: '“{{title}}” is on the proposed list, in publicity from {{from}} to {{to}}. After that, and once every objection is answered, the final list is announced; we write to you then.',
    },
    itemSuspended: {
      subject: 'Entry {{number}}: award on hold',
      body: 'An objection to “{{title}}” was accepted for inquiry, and its award is on hold. We write to you with the outcome.',
    },
    itemResumed: {
      subject: 'Entry {{number}} goes on',
      body: 'The objection to “{{title}}” was not upheld, and its award goes on. The final list follows after the publicity; we write to you then.',
    },
    itemStruckOff: {
      subject: 'Entry {{number}} is struck off the proposed list',
      body: 'The objection to “{{title}}” was upheld, and it is struck off the proposed list. If you disagree, write to the organiser; the call says whom to ask.',
    },
    callCancelled: {
      subject: 'A call was cancelled: {{call}}',
      body: 'The call {{call}} was cancelled; entries and review end, and nothing is left for you to do. The reason: {{reason}}',
    },
    objectionConfirm: {
      subject: 'Please confirm objection {{number}}',
      body: 'An objection was filed under the number {{number}} with this address. If it is yours, open the link below within {{hours}} hours, and before the final list is announced, and press “This objection is mine”: it counts from then on, and you can hand in your evidence. If it is not yours, ignore this mail: it comes to nothing.',
    },
    objectionReceived: {
      subject: 'Objection received: {{number}}',
      body: 'Your objection was received under the number {{number}}. Open the link below to hand in your evidence, and to see how it stands at any time. The link is for you alone: please do not pass it on. You will be told by mail whether it is admitted and how it is decided.',
    },
    objectionOfUnitReceived: {
      subject: 'Objection received: {{number}}',
      body: 'The objection of your organisation was received under the number {{number}}. Open the link below to hand in the paper with your seal, and your evidence: without the sealed paper it is not admitted. The link is for your organisation alone: please do not pass it on. You will be told by mail whether it is admitted and how it is decided.',
    },
    objectionAccepted: {
      subject: 'Objection admitted: {{number}}',
      body: 'Your objection {{number}} is admitted, and the award of that solution is suspended. You will have an answer in writing once it has been examined.',
    },
    objectionInadmissible: {
      subject: 'Objection not admitted: {{number}}',
      body: 'Your objection {{number}} is not admitted. Explanation:\n{{answer}}',
    },
    objectionUpheld: {
      subject: 'Objection upheld: {{number}}',
      body: 'Your objection {{number}} was examined and is upheld. Answer:\n{{answer}}',
    },
    objectionDismissed: {
      subject: 'Objection dismissed: {{number}}',
      body: 'Your objection {{number}} was examined and is dismissed. Answer:\n{{answer}}',
    },
  },
  award: {
    recovered: {
      subject: 'Money of award {{number}} is back',
      body: '{{amount}} of award {{number}} has come back and is on record; {{open}} is still to be returned.',
    },
    notSelected: {
      subject: 'The result: {{title}}',
      body: 'The final list is announced and “{{title}}” ({{number}}) was not selected. Thank you for taking part. Open the link for the judges’ comments and, where the call allows, your mean marks and where you stood.',
    },
    suspended: {
      subject: 'Award {{number}} is suspended',
      body: 'Award {{number}} is suspended; nothing is paid meanwhile. Reason:\n{{reason}}\n\nWe write to you when it is resumed or revoked.',
    },
    resumed: {
      subject: 'Award {{number}} goes on',
      body: 'Award {{number}} is resumed and goes on from where it stopped. Reason:\n{{reason}}\n\nOpen the link and check the account.',
    },
    won: {
      subject: 'Your solution wins an award: {{title}}',
      body: 'Congratulations! “{{title}}” is on the final list, with an award of {{amount}}. No application is needed: just confirm the account by the link below.',
    },
    reportDue: {
      subject: 'A report is due: {{title}}',
      body: 'It will soon be {{months}} months since “{{title}}” was announced. Please report by {{dueOn}} how it is used:',
    },
    reportLate: {
      subject: 'A report is overdue: {{title}}',
      body: 'The report on “{{title}}” after {{months}} months was due on {{dueOn}}. Please make it here:',
    },
    accountChanged: {
      subject: 'The account was changed: {{number}}',
      body: '{{person}} changed the account for the award {{number}} to {{account}} ({{bank}}). If this was not your organisation, tell the organiser at once; nothing is paid for the next {{hours}} hours.',
    },
    paid: {
      subject: 'Award paid: {{number}}',
      body: 'The award of {{amount}} was paid on {{day}}.',
    },
    bankFailed: {
      subject: 'The bank could not pay the award: {{number}}',
      body: 'The bank could not pay the award {{number}}. Reason:\n{{reason}}\n\nPlease check the account and confirm it again.',
    },
    returned: {
      subject: 'The bank returned the award: {{number}}',
      body: 'The bank returned the payment of your award. Reason:\n{{reason}}\n\nPlease check the account and confirm it again.',
    },
    revoked: {
      subject: 'Award revoked: {{number}}',
      body: 'The award {{number}} was revoked. Reason:\n{{reason}}',
    },
    revokedAfterPayment: {
      subject: 'Award revoked: {{number}}',
      body: 'The award {{number}} was revoked, and what was paid is to be returned. Reason:\n{{reason}}',
    },
  },
} satisfies Translation<typeof zh.letters>;
