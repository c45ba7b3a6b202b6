import { member, outsider, owner, type Policy, staff } from './who.ts';

/** 单位 */
export const Provider = {
  read: [staff('secretary', 'organiser', 'finance', 'supervisor'), member('id')],
  /** its page for its own people */
  follow: [member('id')],
  /** the staff's page of a unit, with its credit */
  examine: [staff('secretary', 'organiser', 'finance', 'supervisor')],
  verify: [staff('secretary')],
  register: [outsider],
  /** takes up an invitation to a unit */
  join: [outsider],
  edit: [owner('id')],
  invite: [owner('id')],
} satisfies Policy;
