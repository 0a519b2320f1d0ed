/** Calls back once after `delayMs`; the result cancels. */
export type After = (delayMs: number, callback: () => void) => () => void

/** Thrown as it is when something did not settle in time: neither a browser's error nor one of ours looks like it. */
export const LATE = 0

/** The promise, or a rejection with `LATE` when it has not settled after `limitMs`. */
export const within = <T>(after: After, limitMs: number, promise: Promise<T>): Promise<T> =>
  Promise.race([promise, new Promise<never>((_, reject) => after(limitMs, () => reject(LATE)))])
