/** What the tests use of it: distributions to hold our quantiles against. */
declare module 'jstat' {
  const jStat: {
    normal: { inv(p: number, mean: number, sd: number): number; cdf(x: number, mean: number, sd: number): number }
    studentt: { inv(p: number, dof: number): number; cdf(x: number, dof: number): number }
  }
  export default jStat
}
