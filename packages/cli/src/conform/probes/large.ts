import { brief } from '../endpoint'
import type { Probe } from '../probe'

const BYTES = 4 * 1024 * 1024

/** What is too large is called so; anything else would be sent again for ever. */
export const large: Probe = {
  name: 'large',
  shows: 'rest',
  tried: 'a request of 4 MiB',
  expected: '413, or 200',
  async run(endpoint) {
    const reply = await endpoint.post(
      JSON.stringify({ earshot: 1, batch: 'large', responses: [], _: 'x'.repeat(BYTES) }),
    )
    return { ok: reply.status === 413 || reply.status === 200, found: brief(reply) }
  },
}
