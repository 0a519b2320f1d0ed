import { asExpected, type Probe, statusOf } from '../probe'

/** The highest revision is the truth, whichever comes last. */
export const stale: Probe = {
  name: 'stale',
  shows: 'rest',
  tried: 'revision 3, then revision 2 of the same response, then revision 4',
  expected: 'stored, then stale, then stored',
  async run(endpoint, samples) {
    const { doc } = samples.make({ rev: 3 })
    const found: string[] = []
    for (const rev of [3, 2, 4]) {
      const revision = { ...doc, rev, answers: { score: rev } }
      found.push(statusOf(revision, await endpoint.send([revision])))
    }
    return asExpected(found, ['stored', 'stale', 'stored'])
  },
}
