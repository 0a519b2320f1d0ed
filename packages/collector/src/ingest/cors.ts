import type { FastifyReply, FastifyRequest } from 'fastify'

const ORIGINS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' }
const REMEMBERED_FOR_S = '86400'

/**
 * Lets pages of any origin read the reply. Only for what whoever knows a response's id or secret may do: never for what
 * an administrator reads, which any page open on that machine could then read as well.
 */
export async function allowOrigins(_: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers(ORIGINS)
}

/** The browser's question before a request with this method and these headers. */
export const answerPreflight = (methods: string, headers: string) => async (_: FastifyRequest, reply: FastifyReply) =>
  reply
    .code(204)
    .headers({
      ...ORIGINS,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': headers,
      'access-control-max-age': REMEMBERED_FOR_S,
    })
    .send()
