import { RETRY_AFTER_S } from './ingest/or-try-again'
import { Problem } from './problem'

/** An error as the problem that it is for whoever asked; what is not their fault tells them nothing of the inside. */
export function problemOf(
  error: Error & { code?: string; statusCode?: number },
  { longestBody, bodyTypes }: { longestBody: number; bodyTypes: readonly string[] },
): Problem {
  if (error instanceof Problem) return error
  const { code, statusCode = 500 } = error
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Problem(413, 'The body is too large.', `allowed: ${longestBody} bytes`)
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new Problem(415, 'This content type is not read here.', `allowed: ${bodyTypes.join(', ')}`)
  if (statusCode === 503)
    return new Problem(503, 'The store can not be reached; try again.', undefined, { 'retry-after': RETRY_AFTER_S })
  if (statusCode < 500) return new Problem(statusCode, error.message)
  return new Problem(500, 'Something went wrong in the collector.', 'Its log says what.')
}
