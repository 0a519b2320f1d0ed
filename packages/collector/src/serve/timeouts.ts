/** How often connections are looked at: none lives longer than its time and this. */
const LOOK_EVERY_MS = 5000
/** How long a connection is silent before the system asks whether the other side is still there. */
const ASK_AFTER_MS = 60_000

/**
 * What ends a connection on which nothing comes any more: a sender that is too slow after the time given, one that is
 * gone without a word when the system finds out.
 */
export const timeoutsOf = (requestTimeoutMs: number) => ({
  requestTimeout: requestTimeoutMs,
  headersTimeout: requestTimeoutMs,
  connectionsCheckingInterval: Math.min(LOOK_EVERY_MS, requestTimeoutMs),
  keepAlive: true,
  keepAliveInitialDelay: ASK_AFTER_MS,
})
