import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Store, StoreQuality } from '../src/store/store'
import { document } from './document'

const all = async (store: Store, filter = {}) => {
  const found = []
  for await (const doc of store.responses(filter)) found.push(doc)
  return found
}
const statuses = async (store: Store, ...documents: ReturnType<typeof document>[]) =>
  (await store.write(documents)).map(({ status }) => status)
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

const EARLIER = '2000-01-01T00:00:00.000Z'
const LATER = '2100-01-01T00:00:00.000Z'
const nothing: StoreQuality = {
  ...{ clients: 0, received: 0, lost: 0, awaited: 0, duplicates: 0, stale: 0, conflicts: 0, invalid: 0, erased: 0 },
  automation: 0,
}

/** What every store of the collector must do. @param options.runs Cases of each property. */
export function storeContract(name: string, open: () => Promise<Store>, { runs = 30 } = {}): void {
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
      const { answers, ...other } = document('a', { answers: { score: 2 } })
      expect(await statuses(store, { answers, ...other })).toEqual(['conflict'])
      expect((await store.counts()).conflicts).toBe(1)
      await store.close()
    })

    it('knows copies whose keys are in another order within one batch, new or known', async () => {
      const store = await open()
      const { id, ...rest } = document('a')
      const turned = { ...rest, id }
      expect(await statuses(store, document('a'), turned)).toEqual(['stored', 'duplicate'])
      expect(await statuses(store, turned, document('a'))).toEqual(['duplicate', 'duplicate'])
      expect(await statuses(store, document('a'), turned)).toEqual(['duplicate', 'duplicate'])
      expect(await store.counts()).toMatchObject({ revisions: 1, conflicts: 0 })
      await store.close()
    })

    it('takes several revisions of one response in one batch', async () => {
      const store = await open()
      await store.write([document('b')])
      const verdicts = await statuses(
        ...([store, document('a'), document('a', { rev: 3 }), document('a', { rev: 2 })] as const),
        ...[document('b', { rev: 2 }), document('b', { rev: 3, answers: { score: 1 } })],
      )
      expect(verdicts).toEqual(['stored', 'stored', 'stale', 'stored', 'stored'])
      expect((await all(store)).map(({ id: one, rev }) => [one, rev])).toEqual([
        ['a', 3],
        ['b', 3],
      ])
      expect(await store.counts()).toMatchObject({ responses: 2, revisions: 6 })
      const displays = (await store.cells()).filter(({ series }) => series.kind === 'display')
      expect(displays.map(({ total }) => total)).toEqual([2])
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

    it('tells which revision counts', async () => {
      const store = await open()
      await store.write([document('a', { rev: 3 }), document('a', { rev: 2 }), document('b', { project: 'other' })])
      const keys = [
        { project: 'shop', id: 'b' },
        { project: 'other', id: 'b' },
        { project: 'shop', id: 'a' },
      ]
      expect(await store.revs(keys)).toEqual([undefined, 1, 3])
      expect(await store.revs([])).toEqual([])
      await store.close()
    })

    it('lists what it set aside, with what counts instead', async () => {
      const store = await open()
      const [first, second, third] = [9, 2, 3].map((score) => document('a', { answers: { score } }))
      await store.write([first!, second!, document('b')])
      await store.write([third!, second!])
      const found = []
      for await (const { id, rev, kept, aside } of store.conflicts())
        found.push([id, rev, kept?.answers.score, aside.answers.score])
      expect(found.sort()).toEqual([
        ['a', 1, 9, 2],
        ['a', 1, 9, 3],
      ])
      await store.close()
    })

    it('tells devices, gaps, copies and what was refused apart', async () => {
      const store = await open()
      const from = (client: string, seq: number, more = {}) =>
        document(`${client}-${seq}`, { client: { id: client, seq }, ...more })
      expect(await store.quality(LATER)).toEqual(nothing)
      await store.write([from('one', 1), from('one', 2), from('two', 3), from('two', 5, { test: true })], 2)
      await store.write([from('one', 1), from('one', 2, { rev: 4 }), from('one', 2, { rev: 3 })])
      await store.write([from('one', 1, { answers: { score: 0 } })], 1)
      await store.write([], 1)
      const figures = { clients: 2, received: 4, duplicates: 1, stale: 1, conflicts: 1, invalid: 4, automation: 1 }
      expect(await store.quality(LATER)).toEqual({ ...nothing, ...figures, lost: 3 })
      expect(await store.quality(EARLIER)).toEqual({ ...nothing, ...figures, awaited: 3 })
      await store.write([from('two', 4), from('two', 1)])
      expect(await store.quality(LATER)).toMatchObject({ received: 6, lost: 1 })
      await store.close()
    })

    it('counts nothing erased as lost, before it came or after', async () => {
      const store = await open()
      const [one, two, three] = [1, 2, 3].map((seq) =>
        document(`r${seq}`, { client: { id: 'c', seq }, eraseHash: hashOf(`secret ${seq}`) }),
      )
      await store.write([one!, three!])
      expect(await store.quality(LATER)).toMatchObject({ received: 2, lost: 1, erased: 0 })
      await store.erase('r1', hashOf('secret 1'))
      await store.erase('r1', hashOf('secret 1'))
      await store.erase('r2', hashOf('secret 2'))
      expect(await store.quality(LATER)).toMatchObject({ received: 2, lost: 1, erased: 2 })
      await store.write([two!, two!])
      expect(await store.quality(LATER)).toMatchObject({ received: 3, lost: 0, erased: 2, duplicates: 2 })
      await store.write([document('r5', { client: { id: 'c', seq: 5 } })])
      expect(await store.quality(LATER)).toMatchObject({ lost: 1 })
      await store.erase('r4', hashOf('never sent'), { project: 'shop', client: { id: 'c', seq: 4 } })
      expect(await store.quality(LATER)).toMatchObject({ lost: 0, erased: 3 })
      await store.close()
    })

    it('passes over what is no number of a device', async () => {
      const store = await open()
      const clients = [null, {}, { id: 'c' }, { id: '', seq: 1 }, { id: 'c', seq: 0 }, { id: 'c', seq: 1.5 }]
      const forged = [...clients, { id: 'c', seq: 9e15 }, { id: 'c', seq: '7' }, { id: 7, seq: 7 }]
      await store.write(forged.map((client, i) => document(`d${i}`, { client } as object)))
      expect(await store.quality(LATER)).toEqual({ ...nothing, received: forged.length })
      await store.close()
    })

    it('tells the same losses for every order, doubling, splitting and erasure', async () => {
      const made = [1, 2, 3].flatMap((device) => [1, 2, 3, 4, 5, 6].map((seq) => ({ device, seq })))
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.nat(made.length - 1), { minLength: 1 }).chain((came) =>
            fc.record({
              came: fc.constant(came),
              order: fc.shuffledSubarray([...came, ...came], { minLength: came.length * 2 }),
              erased: fc.subarray(came),
              erasures: fc.infiniteStream(fc.boolean()),
              size: fc.integer({ min: 1, max: 5 }),
            }),
          ),
          async ({ came, order, erased, erasures, size }) => {
            const store = await open()
            const docs = made.map(({ device, seq }) =>
              document(`d${device}-${seq}`, {
                client: { id: `device ${device}`, seq },
                eraseHash: hashOf(`${device} ${seq}`),
              }),
            )
            const erase = (i: number) => store.erase(docs[i]!.id, docs[i]!.eraseHash!)
            const early = new Set(erased.filter(() => erasures.next().value))
            for (const i of early) await erase(i)
            for (let i = 0; i < order.length; i += size)
              await store.write(order.slice(i, i + size).map((each) => docs[each]!))
            for (const i of erased) if (!early.has(i)) await erase(i)

            const seqs = [1, 2, 3].map((device) => came.map((i) => made[i]!).filter((one) => one.device === device))
            const lost = seqs.reduce((sum, own) => sum + Math.max(0, ...own.map(({ seq }) => seq)) - own.length, 0)
            expect(await store.quality(LATER)).toEqual({
              ...nothing,
              clients: seqs.filter((own) => own.length).length,
              received: came.length,
              lost,
              duplicates: came.length + early.size,
              erased: erased.length,
            })
            expect(await store.quality(EARLIER)).toMatchObject({ lost: 0, awaited: lost })
            await store.close()
          },
        ),
        { numRuns: runs },
      )
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
        { numRuns: runs },
      )
    })
  })
}
