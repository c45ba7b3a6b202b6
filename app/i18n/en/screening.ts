import type { Translation } from '../translation.ts';
import type zh from '../zh-CN/screening.ts';

export default {
  queue: { title: 'Screening', description: 'After the deadline, check each submission: accept, return for correction, or turn down.', state: 'State', track: 'Track', search: 'Title, number or organisation', empty: 'Nothing to screen', number: 'Number', name: 'Solution', unit: 'Lead', submittedAt: 'Submitted', proposed: 'Refusal proposed', open: 'Screen' },
  states: { submitted: 'Waiting', returned: 'Being corrected', accepted: 'Accepted', refused: 'Turned down' },
  page: {
    title: 'Screen a submission', checklist: 'Checklist', documents: 'Documents', note: 'Internal note', noteHint: 'Seen by secretaries only', save: 'Save checklist', saved: 'The checklist was saved.', pass: 'In order', fail: 'Not in order', unchecked: 'Not checked',
    accept: 'Accept', acceptText: 'It goes to the judges; the provider can no longer change it.', returnTitle: 'Return for correction', reasons: 'What must be corrected', reasonsHint: 'Say everything at once: there is one correction only.', deadline: 'Correction deadline', refuseTitle: 'Turn down', refuseText: 'Takes effect once another secretary confirms.', propose: 'Propose to turn down',
    confirm: 'Confirm refusal', confirmText: 'The provider is told the reasons. This cannot be undone.', dismiss: 'Do not agree', history: 'Record', waiting: 'Waiting for another secretary.', beforeDeadline: 'Until the deadline the provider may still change it; decide afterwards.',
    consortium: 'Consortium', lead: 'Lead', member: 'Member', confirmed: 'confirmed', version: 'Version {{number}}',
  },
  decisions: { accept: 'Accepted', returnForCorrection: 'Returned for correction', proposeRefusal: 'Refusal proposed', confirmRefusal: 'Turned down', dismissRefusal: 'Refusal dismissed' },
  errors: { reasons: 'Give the reasons (at least 5 characters).', deadlinePast: 'The deadline must be later than now.' },
  refusals: {
    notWaiting: 'This submission is not waiting for screening. Reload the page.', beforeDeadline: 'Until the deadline the provider may still change it; decide afterwards.', checklistIncomplete: 'Every item must be checked and in order before you accept.', correctedOnce: 'It was already returned once.', deadlinePast: 'The deadline must be later than now.',
    alreadyProposed: 'A refusal is already waiting for confirmation.', nothingProposed: 'Nothing waits for confirmation.', fourEyes: 'Who proposed it cannot confirm it; another secretary must.',
  },
} satisfies Translation<typeof zh>;
