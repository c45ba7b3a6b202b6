import type { Translation } from '../translation.ts';
import type zh from '../zh-CN/provider.ts';

export default {
  mine: { title: 'My organisation', description: 'Solutions are entered by organisations. Each is registered once by its unified social credit code; an owner invites colleagues.', empty: 'You belong to no organisation yet', emptyHint: 'Register yours, or ask an owner to invite you.', register: 'Register an organisation' },
  register: { title: 'Register an organisation', description: 'As on the business licence. Then upload the licence and ask for verification.', submit: 'Register' },
  fields: {
    creditCode: 'Unified social credit code', creditCodeHint: '18 characters, no I, O, S, V or Z', name: 'Registered name', nameEn: 'English name (optional)', kind: 'Type', region: 'Region',
    address: 'Address', legalRepresentative: 'Legal representative', contactName: 'Contact', contactPhone: 'Contact’s mobile', contactPhoneHint: 'Stored encrypted; pages show only part of it', verification: 'Verification',
  },
  kinds: { enterprise: 'Enterprise', institute: 'Research institute', university: 'University', other: 'Other legal person' },
  verification: { unverified: 'Not verified', pending: 'Being verified', verified: 'Verified', rejected: 'Needs correction' },
  page: {
    data: 'Details', edit: 'Edit details', save: 'Save', licence: 'Licence', licenceHint: 'A scan of the business licence or certificate: PDF, PNG or JPG, up to 20 MB.', licenceNone: 'No licence uploaded yet.',
    ask: 'Ask for verification', askHint: 'The secretary compares the details with the licence, usually within one working day.', note: 'What to correct', people: 'People', invite: 'Invite a colleague', inviteHint: 'The link works for 14 days.', email: 'E-mail', role: 'Role',
    send: 'Send invitation', remove: 'Remove', removeTitle: 'Remove this person', removeText: '{{name}} will no longer see or edit the organisation’s submissions.', pendingInvitations: 'Open invitations', until: 'valid until {{date}}', sent: 'The invitation was sent.', asked: 'Verification was requested.', saved: 'Saved.',
  },
  roles: { owner: 'Owner', member: 'Member' },
  invitation: { title: 'Join an organisation', text: 'You are invited to join {{provider}}.', accept: 'Join', used: 'This invitation was used or has expired. Ask an owner for a new one.', other: 'This invitation was sent to {{email}}. Sign in with that address.' },
  queue: { title: 'Verification', description: 'Compare each organisation’s details with its licence.', all: 'All', empty: 'No organisation matches', open: 'Check', verify: 'Verify', reject: 'Send back', rejectNote: 'What to correct', confirmVerify: 'Once verified, the organisation may submit.', done: 'Done.' },
  errors: {
    creditCode: 'This code is not valid. Compare every character with the licence.', codeTaken: 'Already registered. Ask one of its owners to invite you.', name: 'Give the full registered name.', legalRepresentative: 'Give the legal representative.', contactName: 'Give a contact.',
    contactPhone: 'Give an 11-digit mobile number.', email: 'Give a valid e-mail address.', note: 'Say what needs correcting.',
  },
  refusals: {
    codeTaken: 'Already registered. Ask one of its owners to invite you.', alreadyAsked: 'Verification was already requested.', licenceMissing: 'Upload the licence first.', noteMissing: 'Say what needs correcting.', notPending: 'This organisation is not waiting for verification.',
    invitationUsed: 'This invitation was used or has expired. Ask an owner for a new one.', invitationForOther: 'This invitation was sent to {{email}}. Sign in with that address.', lastOwner: 'An organisation keeps at least one owner.',
  },
} satisfies Translation<typeof zh>;
