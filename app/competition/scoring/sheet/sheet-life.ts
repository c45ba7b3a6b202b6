import { lifecycle, type StateOf, shownAs } from '#app/platform/lifecycle/lifecycle.ts';
import type { Tone } from '#app/ui/tone.ts';

/** 评分表: written, then locked for good. One that is reopened or revised is followed by another; it does not change itself. */
export const sheetLife = lifecycle({
  thing: 'ScoreSheet',
  column: 'state',
  begins: ['draft'],
  tones: { draft: 'info', locked: 'success' },
  arrows: [{ verb: 'lockSheet', from: ['draft'], to: 'locked' }],
});
type SheetState = StateOf<typeof sheetLife>;

/** `none` is a sheet that was never saved. */
export type ShownSheet = SheetState | 'none';
export const shownSheet = (state: ShownSheet): { tone: Tone; label: string } =>
  state === 'none' ? { tone: 'neutral', label: 'scoring:notBegun' } : shownAs(sheetLife, state);
