import { anyone, only, type Policy, staff } from './who.ts';

interface Shown {
  readonly state: 'draft' | 'published' | 'closed' | 'cancelled';
}

/** 征集公告: everybody's once it is published; before, of those who work with calls. */
export const Call = {
  read: [
    staff('secretary', 'organiser', 'finance', 'supervisor'),
    only<Shown>(anyone, 'published', ({ state }) => state !== 'draft'),
  ],
  write: [staff('organiser')],
  publish: [staff('organiser')],
  amend: [staff('organiser')],
  /** 取消征集: proposed by one, confirmed by another */
  cancel: [staff('organiser')],
} satisfies Policy;
