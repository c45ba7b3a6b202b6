/** One value and the group it is brought to a common scale with. */
export interface Grouped {
  group: string;
  value: number;
}

/** A group's own scale. */
export interface Scale {
  group: string;
  count: number;
  mean: number;
  /** of the population */
  deviation: number;
  /** too small, or without spread: not adjusted by its own scale */
  off: boolean;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Added up from the smallest, so that the order in which values come leaves no trace. */
const meanOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b).reduce((sum, x) => sum + x, 0) / values.length;

function scaleOf(group: string, values: readonly number[], smallest: number): Scale {
  const mean = meanOf(values);
  const deviation = Math.sqrt(meanOf(values.map((x) => (x - mean) ** 2)));
  return { group, count: values.length, mean, deviation, off: deviation === 0 || values.length < smallest };
}

/** The scale of each group, by name. @param smallest a group with fewer values is not adjusted */
function scalesOf(given: readonly Grouped[], smallest: number): Scale[] {
  return [...Map.groupBy(given, (item) => item.group)]
    .map(([group, items]) =>
      scaleOf(
        group,
        items.map((item) => item.value),
        smallest,
      ),
    )
    .toSorted((a, b) => byText(a.group, b.group));
}

/**
 * 标准分 T = 50 + 10 (x − m) / s, m and s those of the group, s the population's. A group that is off is brought to the same scale by m and
 * s of all values, as otherwise a raw 80 would stand beside a T of 55.
 * @returns null when every group is off: nothing is adjusted then
 */
export function standardScores(
  given: readonly Grouped[],
  smallest: number,
): { scores: number[]; scales: Scale[] } | null {
  const scales = scalesOf(given, smallest);
  if (scales.every((scale) => scale.off)) return null;
  const all = scaleOf(
    '',
    given.map((item) => item.value),
    1,
  );
  const own = new Map(scales.map((scale) => [scale.group, scale.off ? all : scale]));
  const scores = given.map(({ group, value }) => {
    const { mean, deviation } = own.get(group) ?? all;
    return 50 + (10 * (value - mean)) / deviation;
  });
  return { scores, scales };
}

/**
 * x × (the mean of all / the mean of the group). A group that is off, or whose mean is 0, keeps its values.
 * @returns null when every group is off
 */
export function ratioScores(
  given: readonly Grouped[],
  smallest: number,
): { scores: number[]; scales: Scale[] } | null {
  const scales = scalesOf(given, smallest).map((scale) => ({ ...scale, off: scale.off || scale.mean === 0 }));
  if (scales.every((scale) => scale.off)) return null;
  const grand = meanOf(given.map((item) => item.value));
  const factor = new Map(scales.map(({ group, off, mean }) => [group, off ? 1 : grand / mean]));
  return { scores: given.map(({ group, value }) => value * (factor.get(group) ?? 1)), scales };
}
