import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Problem } from '../problem'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether two secrets are the same, in a time that tells nothing of them. */
export const isSameSecret = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

export const bearerOf = (request: FastifyRequest): string | undefined => /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1]

const isLoopback = (address: string) => /^(127\.|::1$|::ffff:127\.)/.test(address)

/**
 * Admits whoever has the token; without a token set, whoever is on this machine and was not passed on by a proxy.
 *
 * @throws Problem 401 or 403.
 */
export function admit(request: FastifyRequest, adminToken: string | undefined): void {
  if (adminToken) {
    if (isSameSecret(bearerOf(request) ?? '', adminToken)) return
    throw new Problem(401, 'This needs the admin token.', 'Authorization: Bearer <EARSHOT_ADMIN_TOKEN>', { 'www-authenticate': 'Bearer' })
  }
  const isForwarded = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
  if (isForwarded || !isLoopback(request.socket.remoteAddress ?? ''))
    throw new Problem(403, 'Without an admin token, only this machine may ask.', 'Set EARSHOT_ADMIN_TOKEN to ask from elsewhere.')
}
