import { asExpected, type Probe, statusOf } from '../probe'

/** The same revision twice is one. */
export const duplicate: Probe = {
  name: 'duplicate',
  shows: 'tells-apart',
  tried: 'the same revision twice',
  expected: 'stored, then duplicate',
  async run(endpoint, samples) {
    const { doc } = samples.make()
    const first = statusOf(doc, await endpoint.send([doc]))
    const second = statusOf(doc, await endpoint.send([doc]))
    return asExpected([first, second], ['stored', 'duplicate'])
  },
}
