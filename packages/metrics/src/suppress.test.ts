import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, suppress } from './suppress'

test('a figure needs five answers, a group in a split ten', () => {
  expect(suppress([{ n: 0 }, { n: 4 }, { n: 5 }])).toEqual(['no answers', 'fewer than 5 answers', null])
  const split = [9, 8, 10].map((n, index) => ({ n, group: { role: String(index) } }))
  expect(suppress(split)).toEqual(['fewer than 10 answers in a split', 'fewer than 10 answers in a split', null])
})

test('a lone small group takes the next smallest with it', () => {
  const split = [90, 20, 3, 0].map((n, index) => ({ n, group: { role: String(index) } }))
  expect(suppress(split)).toEqual([
    null,
    'would give away a smaller group',
    'fewer than 10 answers in a split',
    'no answers',
  ])
})

test('margins of a split by two facts give nothing away', () => {
  const cell = (n: number, role: string, device: string) => ({ n, group: { role, device } })
  const reasons = suppress([
    cell(3, 'admin', 'phone'),
    cell(17, 'admin', 'desk'),
    cell(12, 'user', 'phone'),
    cell(40, 'user', 'desk'),
  ])
  // Not 40 either: 12 follows from it and the users' total, 3 from 12 and the phones'.
  expect(reasons).toEqual(['fewer than 10 answers in a split', ...Array(3).fill('would give away a smaller group')])
})

test('what is hidden in a larger table is no more than it takes', () => {
  const counts = [
    [3, 17, 30],
    [12, 40, 50],
    [25, 60, 70],
  ]
  const reasons = suppress(
    counts.flatMap((row, i) => row.map((n, j) => ({ n, group: { role: String(i), device: String(j) } }))),
  )
  // A rectangle of four: each can be larger if its neighbours are smaller.
  expect(reasons.map((reason) => (reason ? 1 : 0))).toEqual([1, 1, 0, 1, 1, 0, 0, 0, 0])
})

test('nested facts are one split', () => {
  const cell = (n: number, stage: string, touchpoint: string) => ({ n, group: { stage, touchpoint } })
  const reasons = suppress([
    cell(4, 'buy', 'basket'),
    cell(30, 'buy', 'checkout'),
    cell(50, 'buy', 'search'),
    cell(20, 'use', 'help'),
    cell(60, 'use', 'report'),
  ])
  expect(reasons).toEqual(['fewer than 10 answers in a split', 'would give away a smaller group', null, null, null])
})

test('a total is not shown beside cells that lack a few of its answers', () => {
  const phone = { n: 97, group: { device: 'phone' } }
  expect(suppress([{ n: 100 }, phone])).toEqual([null, 'would give away a smaller group'])
  expect(suppress([{ n: 107 }, phone])).toEqual([null, null])
  expect(suppress([{ n: 97 }, phone])).toEqual([null, null])
  // More in the cells than in the total: a fact with several values.
  expect(suppress([{ n: 90 }, phone])).toEqual([null, null])
})

test('a count that is none is no answer', () => {
  expect(suppress([{ n: Number.NaN }, { n: -5 }, { n: 7.5 }])).toEqual(Array(3).fill('no answers'))
})

test('what is hidden of any whole is nothing or at least ten, as far as there are ten', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 8 }), (counts) => {
      const reasons = suppress(counts.map((n, index) => ({ n, group: { role: String(index) } })))
      const hidden = counts.filter((_, index) => reasons[index]).reduce((sum, n) => sum + n, 0)
      return hidden === 0 || hidden >= 10 || reasons.every((reason) => reason !== null)
    }),
  )
})

/** Rank of a matrix, by plain elimination: an attacker's arithmetic, apart from ours. */
function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row])
  let found = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row, i) => i >= found && Math.abs(row[column] ?? 0) > 1e-9)
    if (at < 0) continue
    const [pivot] = rows.splice(at, 1)
    rows.splice(found, 0, pivot as number[])
    rows.forEach((row, i) => {
      if (i <= found || !row[column]) return
      const times = (row[column] ?? 0) / (pivot?.[column] ?? 1)
      pivot?.forEach((x, j) => {
        row[j] = (row[j] ?? 0) - times * x
      })
    })
    found++
  }
  return found
}

const powerSet = (names: readonly string[]) =>
  names.reduce<string[][]>((all, name) => all.concat(all.map((set) => [...set, name])), [[]])

/** The cells of a coarser split. */
function margin(cells: readonly Cell[], names: readonly string[]): { cell: Cell; of: number[] }[] {
  const found = new Map<string, { cell: Cell; of: number[] }>()
  cells.forEach(({ n, group = {} }, index) => {
    const own = Object.fromEntries(names.map((name) => [name, group[name] ?? '']))
    const key = JSON.stringify(own)
    const known = found.get(key) ?? { cell: { n: 0, group: own }, of: [] }
    found.set(key, { cell: { n: known.cell.n + n, group: own }, of: [...known.of, index] })
  })
  return [...found.values()]
}

test.each([[['a']], [['a', 'b']], [['a', 'b', 'c']]])(
  'whoever asks for every split by %s learns of no small group, unless all but it is hidden',
  (names) => {
    const sizes = [[6], [3, 4], [2, 3, 3]][names.length - 1] ?? []
    const length = sizes.reduce((product, size) => product * size, 1)
    const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 10, max: 60 }))
    fc.assert(
      fc.property(fc.array(count, { minLength: length, maxLength: length }), (counts) => {
        const cells = counts.map((n, i): Cell => {
          const steps = sizes.map((_, j) => sizes.slice(0, j).reduce((product, size) => product * size, 1))
          const values = sizes.map((size, j) => Math.floor(i / (steps[j] ?? 1)) % size)
          return { n, group: Object.fromEntries(names.map((name, j) => [name, String(values[j])])) }
        })
        // What every query shows, as sums of the finest cells; empty cells are known to be empty.
        const filled = cells.map((_, i) => i).filter((i) => cells[i]!.n > 0)
        const row = (of: readonly number[]) => filled.map((i) => (of.includes(i) ? 1 : 0))
        const coarse: number[][] = []
        const finest: number[][] = []
        const small: number[][] = []
        for (const subset of powerSet(names)) {
          const level = margin(cells, subset)
          const reasons = suppress(level.map(({ cell }) => cell))
          level.forEach(({ cell, of }, i) => {
            if (reasons[i] === null) (subset.length < names.length ? coarse : finest).push(row(of))
            else if (cell.n > 0 && cell.n < 10 && subset.length) small.push(row(of))
          })
        }
        const shown = [...coarse, ...finest]
        const follows = (secret: number[], from: number[][]) => rank([...from, secret]) === rank(from)
        const isAllHidden = suppress(cells).every((reason) => reason !== null)
        for (const secret of small.filter((one) => follows(one, shown))) {
          // Splits by two of three facts do not know of each other; beside them, the split by three tells no more.
          const isBeforehand = names.length > 2 && follows(secret, coarse)
          expect(isAllHidden || isBeforehand).toBe(true)
        }
      }),
      { numRuns: names.length > 2 ? 100 : 300 },
    )
  },
)

test('nothing is hidden where nothing is small', () => {
  const counts = fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(counts, (own) => {
      const cells = own.map((n, i) => ({ n, group: { a: String(i % 3), b: String(Math.floor(i / 3)) } }))
      expect(suppress(cells)).toEqual(own.map(() => null))
    }),
  )
})

test('three facts with many values are judged', () => {
  const cells = Array.from({ length: 600 }, (_, i) => ({
    n: (i * 7919) % 40,
    group: { a: String(i % 20), b: String(Math.floor(i / 20) % 6), c: String(Math.floor(i / 120)) },
  }))
  const reasons = suppress(cells)
  cells.forEach(({ n }, i) => {
    if (n < 10) expect(reasons[i]).not.toBeNull()
  })
  expect(reasons.filter((reason) => reason === null).length).toBeGreaterThan(200)
})
