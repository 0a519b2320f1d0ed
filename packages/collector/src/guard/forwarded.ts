import type { IncomingHttpHeaders } from 'node:http'

/** What proxies and content networks add to a request that they pass on. */
const HEADERS = [
  'x-forwarded-for',
  'forwarded',
  'x-real-ip',
  'x-forwarded-host',
  'x-forwarded-proto',
  'via',
  'cf-connecting-ip',
  'true-client-ip',
  'x-client-ip',
] as const

/** Whether a request says of itself that a proxy passed it on: then its sender is not who it comes from. */
export const isForwarded = (headers: IncomingHttpHeaders): boolean =>
  HEADERS.some((name) => headers[name] !== undefined)
