import type { LetterName } from '#app/platform/mail/letter.server.ts';

/** Who is written to when a thing takes an arrow of its lifecycle, or why nobody is. */
export type Word = { letters: readonly LetterName[] } | { none: string };

const say = (...letters: LetterName[]): Word => ({ letters });
const none = (why: string): Word => ({ none: why });

const internal = none('work of the staff: their desk lists what waits');
const byHand = none('whoever does it sees it done');

/**
 * Every arrow of `lifecycles`, by the lifecycle and `verb>state`, with the letters that the verb sends or why it sends none. A new arrow without a
 * word fails `letters.test.ts`. A verb that sends a letter sends it in its own transaction: as often as the thing moves, which is once.
 */
export const letterTable: Record<string, Record<string, Word>> = {
  capLife: {
    'decideCap>inForce': internal,
    'decideCap>rejected': internal,
    'decideCap>superseded': internal,
  },
  fundProposalLife: {
    'settleProposal>confirmed': say(
      'award.returned',
      'award.recovered',
      'award.revoked',
      'award.revokedAfterPayment',
    ),
    'settleProposal>refused': internal,
    'withdrawProposal>withdrawn': byHand,
  },
  callLife: {
    'publishCall>published': none('a call speaks to the public: nobody has entered yet'),
    'confirmCancellation>cancelled': say('announcement.callCancelled'),
    'closeCall>closed': none('entries go on as they stand; who is left out is told by the final list'),
  },
  cancellationLife: {
    'confirmCancellation>confirmed': say('announcement.callCancelled'),
    'returnCancellation>returned': internal,
  },
  providerLife: {
    'requestVerification>pending': say('staff.waiting'),
    'verifyProvider>verified': say('provider.verified'),
    'verifyProvider>rejected': say('provider.rejected'),
    'editProvider>pending': byHand,
  },
  inquiryLife: { 'askService>answered': internal, 'askService>failed': internal },
  submissionLife: {
    'submit>submitted': say('submission.receipt'),
    'returnForCorrection>returned': say('screening.returned'),
    'accept>accepted': say('screening.accepted'),
    'answerRefusal>refused': say('screening.refused'),
    'openRound>inReview': say('panel.shortlisted', 'panel.notShortlisted', 'panel.judgingOpen'),
    'computeRankings>ranked': none('a ranking is nobody’s to be told before the list is published'),
    'proposeWinners>proposed': say('staff.waiting'),
    'confirmCancellation>ranked': say('announcement.callCancelled'),
    'decideSelection>ranked': none('a list that was not approved is nobody’s to be told'),
    'startPublicity>inPublicity': say('announcement.publicity'),
    'answerObjection>struckOff': say('announcement.itemStruckOff'),
    'announceFinal>awarded': say('award.won'),
    'announceFinal>ranked': say('award.notSelected'),
    'settlePaid>paid': say('award.paid'),
    'returnOrder>awarded': say('award.returned'),
    'withdraw>withdrawn': byHand,
    'discardDraft>withdrawn': byHand,
  },
  roundLife: {
    'openRound>open': say('panel.judgingOpen'),
    'closeRound>closed': none('judges have locked their sheets; the panel report asks for their signature'),
    'confirmTakeBack>void': say('panel.takenBack'),
  },
  memberLife: { 'signCommitment>committed': byHand, 'recuseMember>recused': byHand },
  nominationLife: { 'confirmNomination>confirmed': internal, 'returnNomination>returned': internal },
  proposalLife: {
    'solveProposal>solved': internal,
    'solveProposal>impossible': internal,
    'solveProposal>failed': internal,
    'confirmProposal>confirmed': none('judges are told as the round opens'),
    'undoProposal>undone': internal,
  },
  conferenceLife: { 'concludeConference>held': byHand, 'concludeConference>waived': internal },
  sheetLife: { 'lockSheet>locked': byHand },
  selectionLife: {
    'decideSelection>approved': internal,
    'decideSelection>rejected': internal,
    'confirmCancellation>rejected': say('announcement.callCancelled'),
    'startPublicity>inPublicity': say('announcement.publicity'),
    'announceFinal>final': say('award.won', 'award.notSelected'),
  },
  selectionItemLife: {
    'startPublicity>inPublicity': say('announcement.publicity'),
    'answerObjection>suspended': say('announcement.itemSuspended'),
    'answerObjection>inPublicity': say('announcement.itemResumed'),
    'answerObjection>struckOff': say('announcement.itemStruckOff'),
    'announceFinal>confirmed': say('award.won'),
  },
  objectionLife: {
    'confirmObjection>received': say(
      'announcement.objectionReceived',
      'announcement.objectionOfUnitReceived',
      'staff.waiting',
    ),
    'answerObjection>accepted': say('announcement.objectionAccepted'),
    'answerObjection>inadmissible': say('announcement.objectionInadmissible'),
    'answerObjection>upheld': say('announcement.objectionUpheld'),
    'answerObjection>dismissed': say('announcement.objectionDismissed'),
    'decideSetAside>inadmissible': say('announcement.objectionInadmissible'),
  },
  setAsideLife: {
    'decideSetAside>confirmed': say('announcement.objectionInadmissible'),
    'decideSetAside>rejected': internal,
  },
  grantLife: {
    'confirmAccount>accountConfirmed': say('award.accountChanged'),
    'preparePayout>prepared': say('staff.waiting'),
    'voidPayout>accountConfirmed': none('nothing is asked of the unit: finance prepares another order'),
    'settlePaid>paid': say('award.paid'),
    'settleFailed>granted': say('award.bankFailed'),
    'returnOrder>granted': say('award.returned'),
    'suspendGrant>suspended': say('award.suspended'),
    'resumeGrant>granted': say('award.resumed'),
    'resumeGrant>accountConfirmed': say('award.resumed'),
    'decideRevocation>revoked': say('award.revoked', 'award.revokedAfterPayment'),
  },
  documentLife: {
    'makeDocument>made': internal,
    'makeDocument>failed': internal,
    'makeAgain>waiting': internal,
  },
  limitLife: { 'decideLimit>inForce': internal, 'decideLimit>refused': internal },
  payoutLife: {
    'preparePayout>prepared': say('staff.waiting'),
    'signPayout>reviewed': say('staff.waiting'),
    'signPayout>endorsing': say('staff.waiting'),
    'signPayout>approved': internal,
    'sendBackPayout>sentBack': internal,
    'sendBackPayout>prepared': say('staff.waiting'),
    'sendBackPayout>reviewed': say('staff.waiting'),
    'fallBack>sentBack': internal,
    'voidOrder>rejected': internal,
    'settlePaid>paid': say('award.paid'),
    'settleFailed>failed': say('award.bankFailed'),
    'returnOrder>returned': say('award.returned'),
  },
  lineLife: {
    'confirmLines>carriedOut': say('award.paid', 'award.bankFailed'),
    'confirmLines>overtaken': internal,
    'refuseLines>refused': internal,
  },
};
