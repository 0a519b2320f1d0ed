import { brief } from '../endpoint'
import type { Probe } from '../probe'

/** What can't be read will never be read: the sender has to know, and find the culprit. */
export const broken: Probe = {
  name: 'broken',
  shows: 'rest',
  tried: 'a body that ends in the middle of its JSON',
  expected: '400',
  async run(endpoint) {
    const reply = await endpoint.post('{ "earshot": 1, "responses": [')
    return { ok: reply.status === 400, found: brief(reply) }
  },
}
