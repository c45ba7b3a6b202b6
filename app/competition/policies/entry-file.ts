import { member, only, type Policy, partner, staff } from './who.ts';

interface Kept {
  readonly inSubmittedVersion: boolean;
}

/** A file of an entry. What a unit keeps in its draft is its own until it submits it. Judges read what is on their `Desk`. */
export const EntryFile = {
  read: [
    only<Kept>(
      staff('secretary', 'organiser', 'supervisor'),
      'inSubmittedVersion',
      (file) => file.inSubmittedVersion,
    ),
    member('leadProviderId'),
    partner,
  ],
} satisfies Policy;
