import { outsider, type Policy, staff } from './who.ts';

/** The pool of experts. */
export const Expert = {
  read: [staff('secretary', 'supervisor')],
  manage: [staff('secretary')],
  /** takes up an invitation to the pool */
  accept: [outsider],
} satisfies Policy;
