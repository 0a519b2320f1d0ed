import type { FastifyRequest } from 'fastify'
import { Problem } from '../problem'

const READING: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/** Whether an origin is the one that the request itself was sent to, its port written out or not. */
function isOwn(origin: string, host = ''): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, host: found } = new URL(origin)
  return URL.canParse(`${protocol}//${host}`) && new URL(`${protocol}//${host}`).host === found
}

/**
 * A browser sends a password, or comes from this machine, also when a page of somewhere else makes it: what changes
 * something is then refused. Programs send neither header.
 *
 * @throws Problem 403.
 */
export function refuseOtherSites({ method, headers }: FastifyRequest): void {
  if (READING.includes(method)) return
  const { origin, host, 'sec-fetch-site': site } = headers
  // A page can set neither; the first is right also behind a proxy that changes the name.
  const isElsewhere =
    site !== undefined ? site !== 'same-origin' && site !== 'none' : origin !== undefined && !isOwn(origin, host)
  if (isElsewhere)
    throw new Problem(
      403,
      'A page of another site may not ask this.',
      `Origin: found ${origin ?? site}, allowed: this server's own`,
    )
}
