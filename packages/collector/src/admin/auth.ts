import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isForwarded } from '../guard/forwarded'
import { Problem } from '../problem'
import { refuseOtherSites } from './same-site'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether two secrets are the same, in a time that tells nothing of them. */
export const isSameSecret = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

/** The secret that a request carries as `Authorization: Bearer`. */
export const bearerOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer +(.+)$/i.exec(headers.authorization ?? '')?.[1]

/** The password of `Authorization: Basic`, which browsers ask for and then send by themselves. */
function passwordOf({ headers }: FastifyRequest): string | undefined {
  const encoded = /^Basic +(.+)$/i.exec(headers.authorization ?? '')?.[1]
  return (
    encoded &&
    Buffer.from(encoded, 'base64')
      .toString()
      .replace(/^[^:]*:/, '')
  )
}

const isLoopback = (address: string) => /^(127\.|::1$|::ffff:127\.)/.test(address)
/** A name that was made to lead here (DNS rebinding) is not among these. */
const isLocalName = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(host)

/**
 * A hook that admits whoever has the token; without a token, whoever is on this machine, asked for it by a name of this
 * machine, and was not passed on by a proxy. The token may also come as the password of Basic authentication, so that the
 * report opens in a browser.
 *
 * @throws Problem 401 or 403; 403 also where a page of another site asks for a change.
 */
export const admit = (adminToken: string | undefined) => async (request: FastifyRequest, reply: FastifyReply) => {
  // What an administrator reads is for no other page, whatever it is embedded as.
  reply.headers({ 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' })
  const { headers, socket } = request
  refuseOtherSites(request)
  if (adminToken) {
    if (isSameSecret(bearerOf(request) ?? passwordOf(request) ?? '', adminToken)) return
    const isPage = headers.accept?.includes('text/html')
    throw new Problem(401, 'This needs the admin token.', 'Authorization: Bearer <EARSHOT_ADMIN_TOKEN>', {
      'www-authenticate': isPage ? 'Basic realm="Earshot", charset="UTF-8"' : 'Bearer',
    })
  }
  if (isForwarded(headers) || !isLoopback(socket.remoteAddress ?? '') || !isLocalName(headers.host ?? ''))
    throw new Problem(
      403,
      'Without an admin token, only this machine may ask.',
      'Set EARSHOT_ADMIN_TOKEN to ask from elsewhere.',
    )
}
