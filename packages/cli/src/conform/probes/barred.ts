import { brief } from '../endpoint'
import { asExpected, type Probe, statusOf } from '../probe'

/** An erasure may overtake the response that it is about. */
export const barred: Probe = {
  name: 'barred',
  shows: 'rest',
  tried: 'DELETE of a response that has not come yet, then the response',
  expected: 'erased, then duplicate',
  async run(endpoint, samples) {
    const { doc, secret } = samples.make()
    const reply = await endpoint.erase(doc.id, secret)
    const first = reply.status >= 200 && reply.status < 300 ? 'erased' : brief(reply)
    return asExpected([first, statusOf(doc, await endpoint.send([doc]))], ['erased', 'duplicate'])
  },
}
