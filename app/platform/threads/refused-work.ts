import { type Refusal, refuse } from '#app/platform/outcome.ts';
import { StoppedWork } from './stopped-work.ts';

/**
 * What work that was ended means to who asked for it: `workTooLarge`, or `workBusy` where they may ask again later.
 * @throws every other error
 */
export function refusedWork(error: unknown): { ok: false; refusal: Refusal } {
  if (!(error instanceof StoppedWork)) throw error;
  return refuse(error.reason === 'late' || error.reason === 'memory' ? 'workTooLarge' : 'workBusy');
}
