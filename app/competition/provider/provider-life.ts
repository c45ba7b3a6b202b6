import { lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** 单位核验: asked for by its owner, decided by a secretary; asked for anew when its name or representative changes. */
export const providerLife = lifecycle({
  thing: 'Provider',
  column: 'verification',
  begins: ['unverified'],
  tones: { unverified: 'neutral', pending: 'info', verified: 'success', rejected: 'danger' },
  arrows: [
    { verb: 'requestVerification', from: ['unverified', 'rejected'], to: 'pending' },
    { verb: 'verifyProvider', from: ['pending'], to: 'verified' },
    { verb: 'verifyProvider', from: ['pending'], to: 'rejected' },
    { verb: 'editProvider', from: ['verified'], to: 'pending' },
  ],
});
