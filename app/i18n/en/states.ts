import type { Translation } from '../translation.ts';
import type zh from '../zh-CN/states.ts';

export default {
  Submission: {
    draft: {
      label: 'Draft',
      owner: 'Not submitted yet. Complete and submit it before the deadline; a draft is not reviewed.',
    },
    submitted: {
      label: 'Submitted',
      owner:
        'Your solution has been received. You can change it and submit again before the deadline; the last version counts. Then its form is examined.',
    },
    returned: {
      label: 'To be corrected',
      owner:
        'Corrections were asked for. Change what is listed and submit again before the deadline for corrections.',
    },
    accepted: {
      label: 'Accepted',
      owner: 'Its form has been accepted, and experts will review it. There is nothing to do now.',
    },
    refused: {
      label: 'Turned down',
      owner: 'Its form was not accepted, so it is not reviewed. The reasons stand on this page.',
    },
    inReview: { label: 'In review', owner: 'Experts are reviewing it. There is nothing to do now.' },
    ranked: {
      label: 'Ranked',
      ownLabel: 'Reviewed, result to come',
      owner: 'The review is over. The result is what is published; it is not given out before.',
    },
    proposed: {
      label: 'Proposed',
      ownLabel: 'Reviewed, result to come',
      owner: 'The review is over. The result is what is published; it is not given out before.',
    },
    inPublicity: {
      label: 'In publicity',
      owner:
        'The proposed winners are in publicity. The final list follows when the period is over and every objection is answered.',
    },
    struckOff: {
      label: 'Struck off',
      owner: 'An objection was upheld, and it was struck off the list of proposed winners.',
    },
    awarded: {
      label: 'Awarded',
      owner: 'It is on the final list. Confirm the account in “My awards” and follow the payment there.',
    },
    paid: { label: 'Paid', owner: 'The award has been paid.' },
    withdrawn: {
      label: 'Withdrawn',
      owner: 'Withdrawn by the lead unit; it is not reviewed. Its record and receipts are kept.',
    },
  },
} satisfies Translation<typeof zh>;
