import type { FastifyBaseLogger } from 'fastify'
import { Problem } from '../problem'

/** After how many seconds whoever was sent away may come back. */
export const RETRY_AFTER_S = '2'

/**
 * Does what needs the store. What the store can't do now (a full disk, a lock, a file that was moved) is no fault of
 * whoever asked, and may go well later.
 *
 * @throws Problem 503 with `Retry-After`; the log says why.
 */
export async function orTryAgain<T>(log: FastifyBaseLogger, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (thrown) {
    log.error(thrown, 'the store could not write')
    throw new Problem(503, 'Nothing was stored; try again.', undefined, { 'retry-after': RETRY_AFTER_S })
  }
}
