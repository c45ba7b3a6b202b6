import type { TFunction } from 'i18next';

/** The label of a ledger's movement, its kind and award, in words: `payment JL-1` is 拨付 JL-1. */
export function entryText(t: TFunction, label: string): string {
  const [kind = '', ...award] = label.split(' ');
  return [t(`fund:kinds.${kind}`), ...award].join(' ');
}
