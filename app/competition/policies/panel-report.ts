import { judge, type Policy, staff } from './who.ts';

/** 评审报告 */
export const PanelReport = {
  read: [staff('secretary', 'organiser', 'supervisor')],
  manage: [staff('secretary')],
  sign: [judge],
} satisfies Policy;
