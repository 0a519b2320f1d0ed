import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Store } from '../src/store/store'
import { document } from './document'

const all = async (store: Store, filter = {}) => {
  const found = []
  for await (const doc of store.responses(filter)) found.push(doc)
  return found
}
const statuses = async (store: Store, ...documents: ReturnType<typeof document>[]) =>
  (await store.write(documents)).map(({ status }) => status)
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** What every store of the collector must do. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} as a store`, () => {
    it('gives a verdict for each revision, and the highest is the truth', async () => {
      const store = await open()
      expect(await statuses(store, document('a'), document('b'))).toEqual(['stored', 'stored'])
      expect(await statuses(store, document('a'))).toEqual(['duplicate'])
      expect(await statuses(store, document('a', { rev: 3, answers: { score: 7 } }))).toEqual(['stored'])
      expect(await statuses(store, document('a', { rev: 2, answers: { score: 1 } }))).toEqual(['stale'])
      expect(await statuses(store, document('a', { rev: 2, answers: { score: 1 } }))).toEqual(['duplicate'])
      expect((await all(store)).map(({ id, rev, answers }) => [id, rev, answers.score])).toEqual([
        ['a', 3, 7],
        ['b', 1, 9],
      ])
      expect(await store.counts()).toEqual({ responses: 2, revisions: 4, conflicts: 0, tombstones: 0 })
      await store.close()
    })

    it('sets another content under the same revision aside, whatever the order of its keys', async () => {
      const store = await open()
      const { id, ...rest } = document('a')
      await store.write([document('a')])
      expect(await statuses(store, { ...rest, id })).toEqual(['duplicate'])
      expect(await statuses(store, document('a', { answers: { score: 2 } }))).toEqual(['conflict'])
      expect((await all(store))[0]!.answers).toEqual({ score: 9 })
      expect((await store.counts()).conflicts).toBe(1)
      await store.close()
    })

    it('never takes an erased response back', async () => {
      const store = await open()
      const mine = document('a', { eraseHash: hashOf('secret') })
      await store.write([mine])
      expect(await store.erase('a', hashOf('guess'))).toBe(false)
      expect(await store.erase('a', hashOf('secret'))).toBe(true)
      expect(await statuses(store, mine, document('a', { rev: 2, eraseHash: hashOf('secret') }))).toEqual([
        'duplicate',
        'duplicate',
      ])
      expect(await all(store)).toEqual([])
      expect(await store.counts()).toEqual({ responses: 0, revisions: 0, conflicts: 0, tombstones: 1 })
      await store.close()
    })

    it('bars an id that it has not seen yet, for whoever has the secret, and nobody else', async () => {
      const store = await open()
      expect(await store.erase('late', hashOf('secret'))).toBe(true)
      expect(await statuses(store, document('late', { eraseHash: hashOf('secret') }))).toEqual(['duplicate'])
      expect(await statuses(store, document('late', { eraseHash: hashOf('another') }))).toEqual(['stored'])
      await store.close()
    })

    it('keeps projects apart, but for the secret that erases', async () => {
      const store = await open()
      const [mine, other] = [hashOf('mine'), hashOf('other')]
      await store.write([document('a', { eraseHash: mine }), document('a', { project: 'b', eraseHash: other, rev: 4 })])
      expect((await store.counts()).responses).toBe(2)
      expect(await store.erase('a', mine)).toBe(true)
      expect((await all(store)).map(({ project, rev }) => [project, rev])).toEqual([['b', 4]])
      await store.close()
    })

    it('bars an erased id whatever hash or revision comes with it', async () => {
      const store = await open()
      await store.write([document('a', { eraseHash: hashOf('secret') })])
      expect(await store.erase('a', hashOf('secret'))).toBe(true)
      expect(await store.erase('a', hashOf('secret'))).toBe(true)
      const late = [document('a', { rev: 9 }), document('a', { rev: 8, eraseHash: hashOf('another') })]
      expect(await store.write(late)).toMatchObject([
        { status: 'duplicate', code: 'erased' },
        { status: 'duplicate', code: 'erased' },
      ])
      await store.close()
    })

    it('erases no response without a hash, or with another', async () => {
      const store = await open()
      await store.write([document('a')])
      expect(await store.erase('a', hashOf('secret'))).toBe(false)
      expect(await all(store)).toHaveLength(1)
      await store.close()
    })

    it('erases all of a person', async () => {
      const store = await open()
      const person = { id: 'u_1' }
      await store.write([document('a', { person }), document('b', { person }), document('c')])
      expect(await store.erasePerson('u_1')).toBe(2)
      expect(await statuses(store, document('a', { person, rev: 2 }))).toEqual(['duplicate'])
      expect((await all(store)).map(({ id }) => id)).toEqual(['c'])
      await store.close()
    })

    it('filters by survey, touchpoint, person and UTC days, both included', async () => {
      const store = await open()
      await store.write([
        document('a', { shownAt: '2026-11-20T00:00:00.000Z' }),
        document('b', { shownAt: '2026-11-20T23:59:59.999Z' }),
        document('c', { shownAt: '2026-11-21T01:00:00.000+02:00' }),
        document('d', { shownAt: '2026-11-21T00:00:00.000Z', survey: 'other', journey: {} }),
      ])
      const ids = async (filter: object) => (await all(store, filter)).map(({ id }) => id).sort()
      expect(await ids({ from: '2026-11-20', to: '2026-11-20' })).toEqual(['a', 'b', 'c'])
      expect(await ids({ from: '2026-11-21' })).toEqual(['d'])
      expect(await ids({ survey: 'other' })).toEqual(['d'])
      expect(await ids({ touchpoint: 'account' })).toEqual(['a', 'b', 'c'])
      expect(await ids({ person: 'person-a' })).toEqual(['a'])
      await store.close()
    })

    it('reads more responses than one page, each once, oldest first', async () => {
      const store = await open()
      const documents = Array.from({ length: 1203 }, (_, i) =>
        document(`n${i}`, { shownAt: new Date(Date.UTC(2026, 10, 1) + Math.floor(i / 7) * 1000).toISOString() }),
      )
      await store.write(documents)
      const found = await all(store)
      expect(new Set(found.map(({ id }) => id)).size).toBe(1203)
      expect(found.map(({ shownAt }) => shownAt)).toEqual([...found.map(({ shownAt }) => shownAt)].sort())
      await store.close()
    })

    it('ends the same for every order, doubling and splitting of the same revisions', async () => {
      const revisions = fc.shuffledSubarray(
        ['a', 'b', 'c'].flatMap((id) => [1, 2, 3].map((rev) => ({ id, rev }))),
        { minLength: 9 },
      )
      await fc.assert(
        fc.asyncProperty(
          revisions,
          fc.array(fc.nat(8), { maxLength: 6 }),
          fc.integer({ min: 1, max: 9 }),
          async (order, again, size) => {
            const store = await open()
            const sent = [...order, ...again.map((i) => order[i]!)].map(({ id, rev }) =>
              document(id, { rev, answers: { score: rev } }),
            )
            const batches = []
            for (let i = 0; i < sent.length; i += size) batches.push(sent.slice(i, i + size))
            await Promise.all(batches.map((batch) => store.write(batch)))
            expect((await all(store)).map(({ id, rev, answers }) => [id, rev, answers.score])).toEqual(
              ['a', 'b', 'c'].map((id) => [id, 3, 3]),
            )
            expect((await store.counts()).revisions).toBe(9)
            await store.close()
          },
        ),
        { numRuns: 30 },
      )
    })
  })
}
