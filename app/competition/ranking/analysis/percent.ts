/** A probability as it is shown: one place, and nothing below a thousandth. */
export const percent = (share: number | null | undefined): string =>
  share === undefined || share === null
    ? '–'
    : share > 0 && share < 0.001
      ? '< 0.1 %'
      : `${(100 * share).toFixed(1)} %`;
