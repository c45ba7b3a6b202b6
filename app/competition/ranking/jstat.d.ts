/** The part of jStat that is used here; the package brings no types. */
declare module 'jstat' {
  const jStat: {
    centralF: { inv(p: number, df1: number, df2: number): number };
    normal: { cdf(x: number, mean: number, sd: number): number };
    chisquare: { cdf(x: number, df: number): number };
  };
  export default jStat;
}
