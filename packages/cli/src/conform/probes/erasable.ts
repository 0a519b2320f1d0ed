import { brief, lists, mayRead } from '../endpoint'
import type { Probe } from '../probe'

/** A page may ask for an erasure. */
export const erasable: Probe = {
  name: 'erasable',
  shows: 'rest',
  tried: 'the preflight of DELETE with Authorization',
  expected: '2xx that allows the origin, DELETE and authorization',
  async run(endpoint, samples) {
    const { doc } = samples.make()
    await endpoint.send([doc])
    const reply = await endpoint.preflight(doc.id)
    const missing = [
      ...(mayRead(reply) ? [] : ['the origin']),
      ...(lists(reply, 'access-control-allow-methods', 'delete') ? [] : ['DELETE']),
      // A star does not stand for this header. https://fetch.spec.whatwg.org/#http-new-header-syntax
      ...(lists(reply, 'access-control-allow-headers', 'authorization', '') ? [] : ['authorization']),
    ]
    const ok = reply.status >= 200 && reply.status < 300 && !missing.length
    return { ok, found: missing.length ? `${brief(reply)} that does not allow ${missing.join(', ')}` : brief(reply) }
  },
}
