import { chair, type Policy, staff } from './who.ts';

/** 现场答辩: led by the secretary or by the chair of its panel. */
export const Defence = {
  read: [staff('secretary', 'organiser', 'supervisor')],
  lead: [staff('secretary'), chair],
} satisfies Policy;
