import { lists, mayRead } from '../endpoint'
import type { Probe } from '../probe'

/** A page must be able to read the reply, good or bad, and when to come back. */
export const readable: Probe = {
  name: 'readable',
  shows: 'rest',
  tried: 'a good and a bad request from a page of another origin',
  expected: 'Access-Control-Allow-Origin, and Access-Control-Expose-Headers: Retry-After, on both',
  async run(endpoint, samples) {
    const { reply: good } = await endpoint.send([samples.make().doc])
    const bad = await endpoint.post('{')
    const missing = [
      ['200', good],
      ['400', bad],
    ] as const
    const found = missing.flatMap(([name, reply]) => [
      ...(mayRead(reply) ? [] : [`no Access-Control-Allow-Origin on the ${name}`]),
      ...(lists(reply, 'access-control-expose-headers', 'retry-after')
        ? []
        : [`Retry-After not exposed on the ${name}`]),
    ])
    return { ok: !found.length, found: found.join(', ') || 'both, on both' }
  },
}
