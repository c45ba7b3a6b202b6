/** What was seen of two solutions, by their places in a list. */
export interface Met {
  i: number;
  j: number;
  winsI: number;
  winsJ: number;
  ties: number;
}

/**
 * Whether the likelihood of Bradley–Terry with ties (Davidson 1970) has one maximum: whether there is no direction of abilities δ and of log ν, τ,
 * along which it never falls, but the shift of all abilities alike. Along such a direction every outcome seen keeps the top of its three: a win of
 * i asks δi − δj ≥ max(0, 2τ), a tie 2τ ≥ |δi − δj|. With ties τ < 0 is impossible, and by scaling 2τ is 0 or 1: both are systems of differences,
 * decided in whole numbers.
 */
export function maximumExists(pairs: readonly Met[], count: number): boolean {
  if (!tiedTogether(pairs, count)) return false;
  return pairs.every((pair) => pair.ties === 0) || !tiesGiveWay(pairs, count);
}

/** Whether everyone can be reached from everyone by wins, a tie counting as one each (Ford 1957): 2τ = 0. */
function tiedTogether(pairs: readonly Met[], count: number): boolean {
  const reaches = (forward: boolean) => {
    const seen = new Set([0]);
    for (const at of seen)
      for (const { i, j, winsI, winsJ, ties } of pairs) {
        const [toJ, toI] = forward ? [winsI, winsJ] : [winsJ, winsI];
        if (at === i && toJ + ties > 0) seen.add(j);
        if (at === j && toI + ties > 0) seen.add(i);
      }
    return seen.size === count;
  };
  return reaches(true) && reaches(false);
}

/** 2τ = 1: winners at least one above losers, ties at most one apart. Such places exist unless a cycle asks for less than nothing (Bellman–Ford). */
function tiesGiveWay(pairs: readonly Met[], count: number): boolean {
  // [from, to, most]: place of `to` ≤ place of `from` + most
  const bounds = pairs.flatMap(({ i, j, winsI, winsJ, ties }): [number, number, number][] => [
    ...(winsI > 0 ? [[i, j, -1] as [number, number, number]] : []),
    ...(winsJ > 0 ? [[j, i, -1] as [number, number, number]] : []),
    ...(ties > 0
      ? ([
          [i, j, 1],
          [j, i, 1],
        ] as [number, number, number][])
      : []),
  ]);
  const places = new Int32Array(count);
  for (let round = 0; round <= count; round++) {
    let moved = false;
    for (const [from, to, most] of bounds) {
      const reached = (places[from] as number) + most;
      if (reached >= (places[to] as number)) continue;
      places[to] = reached;
      moved = true;
    }
    if (!moved) return true;
  }
  return false;
}
