import { type Probe, statusOf } from '../probe'

/** An acknowledgement names the revision, in a reply that echoes the batch. */
export const named: Probe = {
  name: 'named',
  shows: 'names',
  tried: 'a new response, as text/plain without a preflight',
  expected: 'stored, in a JSON reply that echoes the batch',
  async run(endpoint, samples) {
    const { doc } = samples.make()
    const found = statusOf(doc, await endpoint.send([doc]))
    return { ok: found === 'stored', found }
  },
}
