/** The part of jStat that the coefficients of agreement need; the package brings no types. */
declare module 'jstat' {
  const jStat: {
    centralF: { inv(p: number, df1: number, df2: number): number };
    chisquare: { cdf(x: number, df: number): number };
  };
  export default jStat;
}
