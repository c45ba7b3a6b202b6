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
  Call: {
    draft: {
      label: 'Draft',
      owner: 'Not published; only the organisers see it. It can be published once nothing stops it.',
    },
    published: {
      label: 'Published',
      owner:
        'Everyone sees it, and entries are taken until the deadline. It changes by amendments only, which are kept.',
    },
    closed: { label: 'Closed', owner: 'No more entries are taken; those that were submitted go on.' },
    cancelled: {
      label: 'Cancelled',
      owner: 'Cancelled; nothing more is done. The reason is public, the record stays.',
    },
  },
  CallCancellation: {
    proposed: { label: 'To confirm', owner: 'Proposed; another organiser decides.' },
    confirmed: { label: 'Cancelled', owner: 'Confirmed by another organiser; the call is cancelled.' },
    returned: { label: 'Not cancelled', owner: 'Returned or taken back; the call goes on.' },
  },
  Provider: {
    unverified: {
      label: 'Not verified',
      owner:
        'Not verified yet. Drafts can be written; before anything is submitted, upload the licence and ask to be verified.',
    },
    pending: {
      label: 'Being verified',
      owner:
        'The secretaries are checking the particulars against the licence, usually within a working day.',
    },
    verified: {
      label: 'Verified',
      owner: 'Verified: solutions can be submitted. When its particulars change, it is verified anew.',
    },
    rejected: { label: 'Needs correction', owner: 'Not verified. Correct what is said below and ask again.' },
  },
  CreditInquiry: {
    waiting: {
      label: 'Waiting',
      owner: 'The service was asked and has not answered; it is asked again automatically.',
    },
    answered: { label: 'Answered', owner: 'The answer has come and stands on this page.' },
    failed: {
      label: 'No answer',
      owner: 'No answer came after several tries. Ask again, or record the check by hand.',
    },
  },
  Round: {
    setup: {
      label: 'Being set up',
      owner: 'Panels, conflicts and assignments can still be arranged; judges see no solutions yet.',
    },
    open: { label: 'Open', owner: 'Judges read and score; the rules of the round no longer change.' },
    closed: { label: 'Closed', owner: 'Every sheet is sealed, and the ranking can be computed.' },
    void: {
      label: 'Taken back',
      owner: 'Taken back before it opened; what was drawn is void and stays on record.',
    },
  },
  PanelMember: {
    drawn: { label: 'To sign', owner: 'Drawn into the panel. Sign the commitment to begin.' },
    committed: {
      label: 'Signed',
      owner: 'The commitment is signed; the solutions assigned to you can be scored.',
    },
    recused: { label: 'Left', owner: 'Left the panel and judges no more.' },
  },
  JudgeNomination: {
    proposed: {
      label: 'To confirm',
      owner: 'Named by hand; another person must confirm before the expert sits.',
    },
    confirmed: { label: 'Seated', owner: 'Confirmed by another person; the expert sits on the panel.' },
    returned: { label: 'Not taken up', owner: 'Returned or taken back; the expert does not sit.' },
  },
  AssignmentProposal: {
    solving: { label: 'Being solved', owner: 'It is being solved and shows here when done.' },
    solved: {
      label: 'To be confirmed',
      owner: 'An assignment was found. Examine and confirm it, or change the constraints and solve again.',
    },
    impossible: {
      label: 'Not all constraints can be met',
      owner: 'No assignment meets every constraint. Ease those listed and solve again.',
    },
    failed: { label: 'Not solved', owner: 'It was not solved in the time allowed. Solve again.' },
    confirmed: { label: 'Confirmed', owner: 'Judges are assigned by it.' },
    undone: { label: 'Undone', owner: 'Undone; nothing is assigned by it.' },
  },
  Conference: {
    convened: {
      label: 'Convened',
      owner: 'The panel confers. The secretary then records the minutes and who was there.',
    },
    held: {
      label: 'Held',
      owner: 'The panel has conferred. The minutes are on record and cannot be changed.',
    },
    waived: {
      label: 'Waived',
      owner: 'No conference is held, for the reason on record, which cannot be changed.',
    },
  },
  ScoreSheet: {
    draft: {
      label: 'In progress',
      owner: 'Not locked yet and can be changed. Lock it before the round closes.',
    },
    locked: {
      label: 'Locked',
      owner: 'Locked and cannot be changed. If it must be, ask the secretary to reopen it.',
    },
  },
  Selection: {
    proposed: {
      label: 'Awaiting decision',
      owner: 'Another organiser decides on it; the money for it is held.',
    },
    rejected: {
      label: 'Sent back',
      owner: 'Sent back, and the money released. Winners can be proposed anew.',
    },
    approved: { label: 'Approved', owner: 'Approved; the publicity can begin.' },
    inPublicity: {
      label: 'In publicity',
      owner:
        'Published for objections. The final list follows when the period is over and every objection is answered.',
    },
    final: { label: 'Final', owner: 'The final list is published and cannot be changed.' },
  },
  SelectionItem: {
    proposed: { label: 'Proposed', owner: 'On the proposed list.' },
    inPublicity: { label: 'In publicity', owner: 'In publicity.' },
    suspended: { label: 'Suspended', owner: 'An objection was accepted; it waits for the answer.' },
    confirmed: { label: 'Confirmed', owner: 'On the final list.' },
    struckOff: { label: 'Struck off', owner: 'An objection was upheld, and it was struck off.' },
  },
  Objection: {
    unconfirmed: {
      label: 'Not confirmed',
      owner:
        'Confirm it by the link in the mail. Until then it does not count, and it lapses after 24 hours.',
    },
    received: {
      label: 'To be examined',
      owner: 'It has been received, and the organisers examine whether it is admissible.',
    },
    accepted: {
      label: 'Accepted',
      owner: 'It is being looked into. The solution waits until it is answered.',
    },
    inadmissible: { label: 'Inadmissible', owner: 'It was not admitted, for the reason in the answer.' },
    upheld: { label: 'Upheld', owner: 'It was upheld, and the solution was struck off the list.' },
    dismissed: { label: 'Dismissed', owner: 'It was dismissed, for the reason in the answer.' },
  },
  ObjectionSetAside: {
    proposed: {
      label: 'Awaiting decision',
      owner: 'Another organiser decides; until then the objections are still to be examined.',
    },
    confirmed: {
      label: 'Set aside',
      owner: 'They were set aside together; the reason was mailed and is published.',
    },
    rejected: { label: 'Not agreed', owner: 'Not agreed; the objections are still to be examined.' },
  },
  Grant: {
    granted: {
      label: 'Account needed',
      owner: 'An owner of the unit confirms the account that the award is paid to. It cannot be paid before.',
    },
    accountConfirmed: {
      label: 'To be paid',
      owner: 'The account is confirmed and finance will prepare the payment. There is nothing to do now.',
    },
    prepared: {
      label: 'Under way',
      owner: 'The payment is under way. If the account is changed now, it begins anew.',
    },
    paid: { label: 'Paid', owner: 'Paid to the account that was confirmed.' },
    suspended: {
      label: 'Suspended',
      owner:
        'Suspended for the reason on this page. Until it is resumed, nothing is paid and the account cannot be changed.',
    },
    revoked: { label: 'Revoked', owner: 'Revoked for the reason on this page.' },
  },
  Payout: {
    sentBack: {
      label: 'Back with the preparer',
      owner: 'Sent back. The preparer checks and prepares it again, or voids it.',
    },
    prepared: { label: 'Awaiting review', owner: 'Another person reviews it.' },
    reviewed: { label: 'Awaiting approval', owner: 'The approver decides.' },
    endorsing: {
      label: 'Awaiting higher approval',
      owner: 'It is above the limits, and a higher approver decides.',
    },
    approved: { label: 'To be paid', owner: 'Approved; it goes into a payment file for the bank.' },
    paid: { label: 'Paid', owner: 'The bank has paid, and it is in the ledger.' },
    failed: {
      label: 'Not paid by the bank',
      owner: 'The bank did not pay. The unit confirms its account anew, and another order is prepared.',
    },
    returned: {
      label: 'Returned by the bank',
      owner: 'The money came back. The unit confirms its account anew, and another order is prepared.',
    },
    rejected: { label: 'Void', owner: 'Void; nothing follows from it.' },
  },
  PayoutLimit: {
    proposed: { label: 'Proposed', owner: 'Another person decides; the present limits hold until then.' },
    inForce: { label: 'Put in force', owner: 'Decided and in force, until later limits are.' },
    refused: { label: 'Refused', owner: 'Refused; it has no effect.' },
  },
  FundCap: {
    proposed: { label: 'Proposed', owner: 'Another person decides; the present cap holds until then.' },
    inForce: { label: 'In force', owner: 'The cap in force.' },
    superseded: { label: 'Replaced', owner: 'A later cap has taken its place.' },
    rejected: { label: 'Rejected', owner: 'Rejected; it has no effect.' },
  },
  FundProposal: {
    proposed: { label: 'To be confirmed', owner: 'Another person decides; no money moves before.' },
    confirmed: { label: 'Confirmed', owner: 'Confirmed and carried out.' },
    refused: { label: 'Not confirmed', owner: 'Not confirmed; no money moved.' },
    withdrawn: { label: 'Taken back', owner: 'Taken back by whoever put it down; no money moved.' },
  },
  AwardDocument: {
    waiting: { label: 'Being made', owner: 'It is being made and can be downloaded when done.' },
    made: { label: 'Made', owner: 'Made; it never changes and can be downloaded.' },
    failed: {
      label: 'Failed',
      owner: 'It could not be made. It is tried again automatically, or at once by hand.',
    },
  },
  BankAnswerLine: {
    noted: { label: 'Noted', owner: 'Noted; nothing follows from it.' },
    waiting: { label: 'Waiting', owner: 'Another person confirms it before it is carried out.' },
    carriedOut: { label: 'Carried out', owner: 'Confirmed and carried out.' },
    refused: { label: 'Refused', owner: 'Not confirmed; it became a case.' },
    overtaken: { label: 'Overtaken', owner: 'The order has another outcome already; nothing is left to do.' },
    carriedOver: { label: 'Done under the earlier rules', owner: 'Done under the earlier rules.' },
  },
} satisfies Translation<typeof zh>;
