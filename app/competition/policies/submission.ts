import { member, only, type Policy, partner, staff } from './who.ts';

interface Numbered {
  /** Given by the first receipt. */
  readonly number: string | null;
}

/** 申报方案: of the unit that leads it and, to read, of its confirmed partners; staff see it once it was submitted. */
export const Submission = {
  read: [
    only<Numbered>(
      staff('secretary', 'organiser', 'supervisor'),
      'submitted',
      ({ number }) => number !== null,
    ),
    member('leadProviderId'),
    partner,
  ],
  /** its page for its own people */
  follow: [member('leadProviderId'), partner],
  draft: [member('leadProviderId')],
  submit: [member('leadProviderId')],
  withdraw: [member('leadProviderId')],
} satisfies Policy;
