import type { Translation } from '../translation.ts';
import type zh from '../zh-CN/announcement.ts';

export default {
  selection: {
    title: 'Proposed list', description: 'From the ranking, proposed by one organiser and approved by another; a departure from the ranking needs its reason.', notRanked: 'No ranking yet', notRankedHint: 'Once the review has closed and is ranked, propose the list here.', place: 'Place', solution: 'Solution', unit: 'Lead', score: 'Score', outcome: 'Proposed', reason: 'Reason for departing from the ranking', note: 'Note',
    propose: 'Propose and hold the money', proposeText: 'The money for all winners is held, and another organiser decides.', approve: 'Approve', approveText: 'Publicity may begin afterwards.', reject: 'Send back', rejectReason: 'Reason', startPublicity: 'Begin publicity', startPublicityText: 'From today, for {{days}} working days, the list is public.', proposedBy: 'Proposed by {{name}}', decidedBy: 'Decided by {{name}}', period: 'Publicity {{from}} to {{to}}', toFinal: 'Announce the final list', toObjections: 'Objections', quota: 'Quota {{quota}}', award: 'Award',
    waiting: 'Waiting for another organiser.',
  },
  states: { proposed: 'Awaiting decision', rejected: 'Sent back', approved: 'Approved', inPublicity: 'In publicity', final: 'Final' },
  outcomes: { winner: 'Winner', reserve: 'Reserve', notSelected: 'Not selected' },
  publicity: {
    title: 'Publicity', lead: 'The solutions proposed for an award are published for everyone to examine.', period: 'From {{from}} to {{to}}', channel: 'During this period any named person or organisation may object, with evidence. Anonymous, impersonated or late objections are not accepted; a difference of academic judgement is no ground.', award: 'Proposed award', unit: 'Lead', members: 'Consortium', suspended: 'Objection under way', ended: 'The period has ended.', none: 'Nothing is in publicity',
    object: 'Object', byKind: 'Objector', person: 'Person', unitKind: 'Organisation', byName: 'Full name', byCode: 'Unified social credit code (organisations)', phone: 'Mobile', email: 'E-mail', about: 'About', ground: 'Ground', statement: 'Facts and evidence', submit: 'File the objection', received: 'Your objection was received under number {{number}}. The answer comes by e-mail.',
  },
  grounds: { identity: 'Entrant not as stated', fabrication: 'Untrue material', rights: 'Intellectual property dispute', procedure: 'Procedure', conflict: 'Conflict of interest', other: 'Other' },
  objections: { title: 'Objections', description: 'Accepting one suspends that award alone; each is answered in writing.', empty: 'No objections', by: 'By', about: 'About', accept: 'Accept', inadmissible: 'Inadmissible', uphold: 'Uphold and strike off', upholdText: 'The solution leaves the list. This cannot be undone.', dismiss: 'Dismiss', answer: 'Answer in writing', answered: 'Answered', open: 'Open' },
  objectionStates: { received: 'Received', accepted: 'Accepted', inadmissible: 'Inadmissible', upheld: 'Upheld', dismissed: 'Dismissed' },
  final: { title: 'Final list', description: 'Each winner then gets exactly one award, committed from the money held. It cannot be repeated or undone.', announce: 'Announce the final list', announceText: '{{count}} solutions each get one award. This cannot be undone.', announced: 'Announced on {{date}}', hash: 'Hash of the list' },
  results: { title: 'Results', lead: 'Congratulations to these solutions.', empty: 'No results yet', emptyHint: 'After the publicity period the final list appears here.', award: 'Award' },
  errors: { submission: 'Choose a solution.', byName: 'Give the full name.', byCode: 'An organisation gives its valid credit code.', phone: 'Give an 11-digit mobile number.', email: 'Give a valid e-mail address.', statement: 'Give facts and evidence (at least 20 characters).', answer: 'Give the answer in writing.', reason: 'Give the reason.' },
  refusals: {
    alreadyProposed: 'A list was already proposed.', notRanked: 'The review is not closed, or not ranked yet.', noFund: 'The call names no fund.', fundShort: 'The fund is short: {{availableFen}} fen available, {{neededFen}} needed.', quotaExceeded: 'Track “{{track}}” has more winners than its quota of {{quota}}.', reasonMissing: 'Solution {{number}} departs from the ranking: give the reason.', unknownSolution: 'The list names a solution that was not ranked.', vetoed: 'Solution {{number}} was vetoed or is below the pass mark and cannot win.', reservesExceeded: 'More than {{reserves}} reserves.',
    alreadyDecided: 'This list was already decided.', fourEyes: 'The same person cannot both propose and decide.', notApproved: 'Another organiser must approve the list first.', objectionLate: 'Objections closed on {{until}}.', objectionAnswered: 'This objection was already dealt with.', answerMissing: 'Give the answer in writing.', calendarMissing: 'The calendar has no data for {{year}}; the period cannot be computed.',
  },
} satisfies Translation<typeof zh>;
