import type { Translation } from '../translation.ts';
import type zh from '../zh-CN/award.ts';

export default {
  mine: { title: 'Awards', description: 'No application is needed: the final list makes the award, you confirm the account.', empty: 'No awards yet', emptyHint: 'Once a solution is on the final list, its award appears here by itself.', open: 'Open' },
  grant: {
    title: 'Award {{number}}', amount: 'Amount', inWords: 'In words', solution: 'Solution', state: 'State', account: 'Account', confirm: 'Confirm account', confirmText: 'Check every digit. The account’s name must be the organisation’s registered name.', accountName: 'Account name', bankName: 'Bank and branch', bankCode: 'Bank code (optional, 12 digits)',
    number: 'Account number', numberHint: '9 to 32 digits, stored encrypted', confirmed: 'The account is confirmed; finance pays next.', ownerOnly: 'An owner of the organisation confirms the account.', paidOn: 'Paid on {{date}}, bank reference {{reference}}.', followsTitle: 'What may follow', follows: 'A lead enterprise whose solution is named a national AI (robotics) benchmark scenario, pilot or demonstration may seek a further award of ¥3,000,000. This is a pathway, not an entitlement.',
  },
  states: { granted: 'Account needed', accountConfirmed: 'To be paid', prepared: 'Awaiting approval', paid: 'Paid', suspended: 'Suspended', revoked: 'Revoked' },
  finance: {
    title: 'Payments', description: 'One person prepares, another approves; approval posts to the ledger.', empty: 'No awards yet', unit: 'Payee', amount: 'Amount', prepare: 'Mark as paid', reference: 'Bank reference', paidOn: 'Paid on', approve: 'Approve', approveText: 'The ledger then shows it as paid. This cannot be undone.', reject: 'Send back', rejectReason: 'Reason', waiting: 'Waiting for another person', missingAccount: 'The payee has not confirmed its account',
  },
  errors: { accountName: 'Give the account’s name.', nameDiffers: 'The account’s name must be exactly the registered name.', bankName: 'Give the bank and branch.', bankCode: 'A bank code has 12 digits.', number: 'An account number has 9 to 32 digits.', bankReference: 'Give the bank’s reference.', paidOn: 'Give the date of payment.', reason: 'Give the reason.', amount: 'Give an amount above zero.', order: 'Give the order’s number.' },
  refusals: {
    alreadyFinal: 'The final list is already announced.', notInPublicity: 'The list is not in its publicity period.', publicityRunning: 'The publicity period ends on {{until}}; the list becomes final after it.', objectionsOpen: '{{count}} objections are not answered yet.', accountFixed: 'Payment has begun; the account can no longer change.', nameDiffers: 'The account’s name must be “{{registered}}”.',
    notPayable: 'This award cannot be paid now: its account must be confirmed and no payment under way.', alreadyDecided: 'This payment was already decided.', fourEyes: 'Who prepared a payment cannot approve it.', reasonMissing: 'Give the reason.',
  },
} satisfies Translation<typeof zh>;
