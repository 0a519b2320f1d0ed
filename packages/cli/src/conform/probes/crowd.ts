import { type Probe, statusOf } from '../probe'

const TIMES = 20

/** Looking whether it is there and then adding it is not enough. */
export const crowd: Probe = {
  name: 'crowd',
  shows: 'tells-apart',
  tried: `the same new revision ${TIMES} times at once`,
  expected: `1 stored, ${TIMES - 1} duplicate`,
  async run(endpoint, samples) {
    const { doc } = samples.make()
    const statuses = await Promise.all(
      Array.from({ length: TIMES }, async () => statusOf(doc, await endpoint.send([doc]))),
    )
    const counts = new Map<string, number>()
    for (const status of statuses.sort().reverse()) counts.set(status, (counts.get(status) ?? 0) + 1)
    const found = [...counts].map(([status, count]) => `${count} ${status}`).join(', ')
    return { ok: counts.get('stored') === 1 && counts.get('duplicate') === TIMES - 1, found }
  },
}
