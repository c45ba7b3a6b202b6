import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 信用核查: a question to the service, or what a person looked up, which is answered as it is recorded. */
export const inquiryLife = lifecycle({
  thing: 'CreditInquiry',
  column: 'state',
  begins: ['waiting', 'answered'],
  tones: { waiting: 'info', answered: 'success', failed: 'danger' },
  arrows: [
    { verb: 'askService', from: ['waiting'], to: 'answered' },
    { verb: 'askService', from: ['waiting'], to: 'failed' },
  ],
});
