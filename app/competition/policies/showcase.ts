import { owner, type Policy, staff } from './who.ts';

/** 成果展示 of an award. */
export const Showcase = {
  show: [owner('providerId')],
  curate: [staff('organiser')],
} satisfies Policy;
