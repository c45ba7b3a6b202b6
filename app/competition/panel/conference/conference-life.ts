import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 会商: convened and then held; or waived with a reason, also without having been convened. */
export const conferenceLife = lifecycle({
  thing: 'Conference',
  column: 'state',
  begins: ['convened', 'waived'],
  tones: { convened: 'info', held: 'success', waived: 'neutral' },
  arrows: [
    { verb: 'concludeConference', from: ['convened'], to: 'held' },
    { verb: 'concludeConference', from: ['convened'], to: 'waived' },
  ],
});
