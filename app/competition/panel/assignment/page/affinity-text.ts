/** An affinity with two decimals. */
export const affinityText = (value: number): string => value.toFixed(2);
