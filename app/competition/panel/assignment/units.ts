import { normalisedName, type Unit } from '../conflict/conflict.ts';

/**
 * Numbers the units of some people: two are of one unit when their codes or their names are the same, through others too. -1 where
 * neither is known.
 */
export function unitNumbers(units: readonly Unit[]): number[] {
  const leader = units.map((_, i) => i);
  const find = (i: number): number => (leader[i] === i ? i : find(leader[i] as number));
  const seen = new Map<string, number>();
  const known = units.map(({ name, code }, i) => {
    const keys = [
      code && `code ${code.toUpperCase()}`,
      normalisedName(name) && `name ${normalisedName(name)}`,
    ];
    for (const key of keys.filter((k) => k !== '')) {
      const other = seen.get(key);
      if (other === undefined) seen.set(key, i);
      else leader[find(i)] = find(other);
    }
    return keys.some((key) => key !== '');
  });
  return units.map((_, i) => (known[i] ? find(i) : -1));
}
