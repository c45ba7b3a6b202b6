import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Lifecycle } from '#app/platform/lifecycle/lifecycle.ts';

/** Every thing with states, in the order of the work. What is not here has no states, or is tested to be missing. */
export const lifecycles: Record<string, Lifecycle> = {
  submissionLife,
};
