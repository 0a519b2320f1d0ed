import { type Probe, statusOf } from '../probe'

/** A bad document must not take its neighbours with it. */
export const invalid: Probe = {
  name: 'invalid',
  shows: 'rest',
  tried: 'a batch of a good response, one that answers 99 on a scale to 10, and another good one',
  expected: 'stored, invalid, stored',
  async run(endpoint, samples) {
    const [first, second] = [samples.make(), samples.make()]
    // Not made as a sample: what is refused takes no number of the device, or it would count as lost.
    const bad = { ...first.doc, id: `${first.doc.id}-99`, answers: { score: 99 } }
    const documents = [first.doc, bad, second.doc]
    const sent = await endpoint.send(documents)
    const found = sent.instead ?? documents.map((doc) => statusOf(doc, sent)).join(', ')
    return { ok: found === 'stored, invalid, stored', found }
  },
}
