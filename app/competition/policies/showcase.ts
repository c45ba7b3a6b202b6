import { member, owner, type Policy, staff } from './who.ts';

/** 成果展示 of an award. */
export const Showcase = {
  /** texts that are not shown yet */
  prepare: [member('providerId')],
  show: [owner('providerId')],
  curate: [staff('organiser')],
} satisfies Policy;
