import type { Lifecycle } from '#app/platform/lifecycle/lifecycle.ts';
import { objectionLife, setAsideLife } from './announcement/objection-life.ts';
import { selectionItemLife, selectionLife } from './announcement/selection-life.ts';
import { documentLife } from './award/documents/document-life.ts';
import { grantLife } from './award/grant-life.ts';
import { callLife } from './call/lifecycle.ts';
import { capLife } from './fund/cap-life.ts';
import { fundProposalLife } from './fund/proposal-life.ts';
import { proposalLife } from './panel/assignment/proposal-life.ts';
import { conferenceLife } from './panel/conference/conference-life.ts';
import { memberLife } from './panel/membership/member-life.ts';
import { roundLife } from './panel/round/round-life.ts';
import { lineLife } from './payment/bank/line-life.ts';
import { limitLife } from './payment/limits/limit-life.ts';
import { payoutLife } from './payment/order/payout-life.ts';
import { inquiryLife } from './provider/credit/inquiry-life.ts';
import { providerLife } from './provider/provider-life.ts';
import { sheetLife } from './scoring/sheet/sheet-life.ts';
import { submissionLife } from './submission/lifecycle.ts';

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
  proposalLife,
  conferenceLife,
  sheetLife,
  selectionLife,
  selectionItemLife,
  objectionLife,
  setAsideLife,
  grantLife,
  documentLife,
  limitLife,
  payoutLife,
  lineLife,
};
