import { describe, expect, it } from 'vitest'
import type { Store } from '../src/outbox/store'

/** What every store of the device must do. @param open A fresh store, and how another tab opens the same one. */
export function storeContract(name: string, open: () => Promise<{ store: Store; again: () => Store }>): void {
  describe(`${name} as a store`, () => {
    const put = (store: Store, key: string, value: unknown) =>
      store.transact([], () => ({ writes: { [key]: value }, result: undefined }))

    it('gives back what was written, by prefix, in the order of keys, and nothing else', async () => {
      const { store, again } = await open()
      await put(store, 'shop/waiting/b', { rev: 2 })
      await put(store, 'shop/waiting/a', { rev: 1 })
      await put(store, 'shop/own/a', 1)
      await put(store, 'shop2/waiting/a', 1)
      expect(await again().entries('shop/waiting/')).toEqual([
        ['shop/waiting/a', { rev: 1 }],
        ['shop/waiting/b', { rev: 2 }],
      ])
    })

    it('gives pages in the order of keys, and counts without reading', async () => {
      const { store } = await open()
      const keys = Array.from({ length: 25 }, (_, i) => `shop/waiting/${String((i * 7) % 25).padStart(2, '0')}`)
      await store.transact([], () => ({ writes: Object.fromEntries(keys.map((key) => [key, key])), result: 0 }))
      await put(store, 'shop/own/1', 1)
      await put(store, 'shop/waiting', 1)
      const read: string[] = []
      for (let after: string | undefined; ; ) {
        const page = await store.entries('shop/waiting/', { after, limit: 10 })
        expect(page.length).toBeLessThanOrEqual(10)
        read.push(...page.map(([key]) => key))
        if (page.length < 10) break
        after = page.at(-1)![0]
      }
      expect(read).toEqual(keys.sort())
      expect(await store.count('shop/waiting/')).toBe(25)
      expect(await store.count('shop/none/')).toBe(0)
    })

    it('keeps what was written when a later transaction fails', async () => {
      const { store, again } = await open()
      await put(store, 'a', { rev: 1 })
      await expect(
        store.transact(['a'], () => ({ writes: { a: { rev: 2 }, b: Symbol('no') }, result: 0 })),
      ).rejects.toThrow()
      expect(await again().entries('')).toEqual([['a', { rev: 1 }]])
      await put(store, 'a', { rev: 3 })
      expect(await again().entries('')).toEqual([['a', { rev: 3 }]])
    })

    it('reads and writes several rows in one transaction, and removes', async () => {
      const { store } = await open()
      await put(store, 'a', 1)
      const result = await store.transact(['a', 'b'], ([a, b]) => ({
        writes: { a: undefined, b: [a] },
        result: b === undefined ? 'done' : b,
      }))
      expect(result).toBe('done')
      expect(await store.entries('')).toEqual([['b', [1]]])
    })

    it('writes nothing when the decision throws', async () => {
      const { store } = await open()
      await put(store, 'a', 1)
      await expect(
        store.transact(['a'], () => {
          throw Error('no')
        }),
      ).rejects.toThrow('no')
      expect(await store.entries('')).toEqual([['a', 1]])
    })

    it('writes nothing of a decision that holds what can not be kept', async () => {
      const { store } = await open()
      await put(store, 'a', 1)
      await expect(
        store.transact(['a'], () => ({ writes: { a: 2, b: () => 'a function' }, result: 0 })),
      ).rejects.toThrow()
      expect(await store.entries('')).toEqual([['a', 1]])
    })

    it('lets no other tab in between reading and writing', async () => {
      const { store, again } = await open()
      const other = again()
      const count = (one: Store) =>
        one.transact(['n'], ([n]) => ({ writes: { n: ((n as number | undefined) ?? 0) + 1 }, result: n }))
      await Promise.all(Array.from({ length: 20 }, (_, i) => count(i % 2 ? store : other)))
      expect(await store.entries('n')).toEqual([['n', 20]])
    })

    it('hands out copies: changing one changes nothing that is kept', async () => {
      const { store } = await open()
      const value = { answers: { score: 1 } }
      await put(store, 'a', value)
      value.answers.score = 9
      const [[, read] = []] = await store.entries('a')
      ;(read as typeof value).answers.score = 8
      expect(await store.entries('a')).toEqual([['a', { answers: { score: 1 } }]])
    })
  })
}
