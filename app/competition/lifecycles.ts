import { objectionLife, setAsideLife } from '#app/competition/announcement/objection-life.ts';
import { selectionItemLife, selectionLife } from '#app/competition/announcement/selection-life.ts';
import { documentLife } from '#app/competition/award/documents/document-life.ts';
import { grantLife } from '#app/competition/award/grant-life.ts';
import { callLife } from '#app/competition/call/lifecycle.ts';
import { capLife } from '#app/competition/fund/cap-life.ts';
import { fundProposalLife } from '#app/competition/fund/proposal-life.ts';
import { proposalLife } from '#app/competition/panel/assignment/proposal-life.ts';
import { conferenceLife } from '#app/competition/panel/conference/conference-life.ts';
import { memberLife } from '#app/competition/panel/membership/member-life.ts';
import { nominationLife } from '#app/competition/panel/nomination/nomination-life.ts';
import { roundLife } from '#app/competition/panel/round/round-life.ts';
import { lineLife } from '#app/competition/payment/bank/line-life.ts';
import { cancellationLife } from '#app/competition/payment/cancellation/cancellation-life.ts';
import { limitLife } from '#app/competition/payment/limits/limit-life.ts';
import { payoutLife } from '#app/competition/payment/order/payout-life.ts';
import { inquiryLife } from '#app/competition/provider/credit/inquiry-life.ts';
import { providerLife } from '#app/competition/provider/provider-life.ts';
import { sheetLife } from '#app/competition/scoring/sheet/sheet-life.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** Every thing with states, in the order of the work, by the name of its lifecycle. */
export const lifecycles: Record<string, Lifecycle> = {
  capLife,
  fundProposalLife,
  callLife,
  providerLife,
  inquiryLife,
  submissionLife,
  roundLife,
  memberLife,
  nominationLife,
  proposalLife,
  conferenceLife,
  sheetLife,
  selectionLife,
  selectionItemLife,
  cancellationLife,
  objectionLife,
  setAsideLife,
  grantLife,
  documentLife,
  limitLife,
  payoutLife,
  lineLife,
};
