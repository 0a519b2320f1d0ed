import { asExpected, type Probe, statusOf } from '../probe'

/** Two contents under one revision are a mistake that must not pass unseen. */
export const conflict: Probe = {
  name: 'conflict',
  shows: 'rest',
  tried: 'a revision, then another content under the same id and revision, then the first again',
  expected: 'stored, then conflict, then duplicate',
  async run(endpoint, samples) {
    const { doc } = samples.make()
    const found: string[] = []
    for (const score of [9, 2, 9]) found.push(statusOf(doc, await endpoint.send([{ ...doc, answers: { score } }])))
    return asExpected(found, ['stored', 'conflict', 'duplicate'])
  },
}
