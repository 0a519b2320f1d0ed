import type { ResponseDocument } from '@earshot/schema'
import { expect, it } from 'vitest'
import { document } from '../../testing/document'
import type { ResponseFilter } from '../store/store'
import { sharedScan } from './shared-scan'

/** A store that counts what is read of it. */
function storeOf(documents: ResponseDocument[]) {
  const read: { passes: ResponseFilter[]; documents: number } = { passes: [], documents: 0 }
  return {
    read,
    async *responses(filter: ResponseFilter = {}) {
      read.passes.push(filter)
      for (const one of [...documents]) {
        read.documents++
        yield one
      }
    },
  }
}

const many = (count: number) => Array.from({ length: count }, (_, i) => document(`r${i}`))

async function idsOf(documents: AsyncIterable<ResponseDocument>): Promise<string[]> {
  const ids = []
  for await (const { id } of documents) ids.push(id)
  return ids
}

it('reads once for all who ask side by side, and gives each of them everything in order', async () => {
  const store = storeOf(many(1203))
  const scan = sharedScan(store)
  const all = await Promise.all([scan({}), scan({ survey: undefined }), scan({})].map(idsOf))
  for (const ids of all) expect(ids).toEqual(many(1203).map(({ id }) => id))
  expect(store.read).toEqual({ passes: [{}], documents: 1203 })
})

it('reads anew for other filters, and for whoever asks once reading has begun', async () => {
  const documents = many(3)
  const store = storeOf(documents)
  const scan = sharedScan(store)
  await Promise.all([idsOf(scan({})), idsOf(scan({ survey: 'a' }))])
  expect(store.read.passes).toHaveLength(2)
  documents.push(document('late'))
  expect(await idsOf(scan({}))).toContain('late')
})

it('reads no further than the first who stops needs, and lets the others go on', async () => {
  const store = storeOf(many(2000))
  const scan = sharedScan(store)
  const first = async () => {
    for await (const { id } of scan({})) return id
    return undefined
  }
  expect(await Promise.all([first(), first()])).toEqual(['r0', 'r0'])
  expect(store.read.documents).toBe(500)
  expect((await Promise.all([first(), idsOf(scan({}))]))[1]).toHaveLength(2000)
})

it('tells everybody what went wrong', async () => {
  const scan = sharedScan({
    responses: () => ({
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(Error('the disk is gone')) }),
    }),
  })
  const results = await Promise.allSettled([idsOf(scan({})), idsOf(scan({}))])
  expect(results.map((one) => one.status)).toEqual(['rejected', 'rejected'])
})
