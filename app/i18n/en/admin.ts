import type { Translation } from '../translation.ts';
import type zh from '../zh-CN/admin.ts';

export default {
  roles: { secretary: 'Secretary', organiser: 'Organiser', finance: 'Finance', supervisor: 'Supervisor', sysadmin: 'System administrator', secadmin: 'Security administrator', auditor: 'Auditor' },
  users: { title: 'Accounts', description: 'Disable and enable accounts, and make accounts for staff. Roles are granted by the security administrator.', search: 'Name or e-mail', name: 'Name', email: 'E-mail', state: 'State', roles: 'Roles', created: 'Since', active: 'active', disabled: 'disabled', locked: 'locked', unverified: 'not verified', disable: 'Disable', disableText: 'They are signed out at once and cannot sign in; you can enable the account again.', enable: 'Enable', enableText: 'They can sign in again; a lock is lifted, too.', empty: 'No accounts match', create: 'New staff account', createText: 'A mail lets them set their own password.', createSubmit: 'Create and send the mail', created_: 'The account is made and the mail is sent.', twoFactor: 'two-factor' },
  grants: { title: 'Roles', description: 'Staff roles are granted and taken back by the security administrator, on record. Nobody grants a role to themselves.', search: 'Name or e-mail', person: 'Person', held: 'Roles', grant: 'Grant', role: 'Role', revoke: 'Take back', revokeText: 'It counts at once.', reason: 'Reason', granted: 'Granted.', revoked: 'Taken back.', empty: 'Nobody matches', none: 'none' },
} satisfies Translation<typeof zh>;
