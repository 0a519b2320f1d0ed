import { expect, it } from 'vitest'
import { groupCommit } from './group-commit'

it('commits what waits together, and gives each its own results', async () => {
  const groups: number[][] = []
  const { write, drained } = groupCommit<number, number>((items) => {
    groups.push([...items])
    return items.map((item) => item * 2)
  })
  expect(await Promise.all([write([1, 2]), write([]), write([3])])).toEqual([[2, 4], [], [6]])
  expect(groups).toEqual([[1, 2, 3]])
  const late = write([4])
  await drained()
  expect(groups).toEqual([[1, 2, 3], [4]])
  expect(await late).toEqual([8])
})

it('keeps a group short, but never splits one write', async () => {
  const sizes: number[] = []
  const { write } = groupCommit<number, number>((items) => {
    sizes.push(items.length)
    return items
  })
  await Promise.all([600, 300, 600, 1500, 1].map((length) => write(Array(length).fill(0))))
  expect(sizes).toEqual([900, 600, 1500, 1])
})

it('lets a write that can not be kept fail alone', async () => {
  const { write } = groupCommit<string, string>((items) => {
    if (items.includes('bad')) throw Error('disk')
    return items
  })
  const settled = await Promise.allSettled([write(['a']), write(['bad']), write(['c'])])
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

it('asks a store in trouble once, not once for each that waits', async () => {
  let commits = 0
  const { write } = groupCommit<string, string>(
    () => {
      commits++
      throw Error('disk full')
    },
    { isOfStore: (thrown) => (thrown as Error).message === 'disk full' },
  )
  const settled = await Promise.allSettled([write(['a']), write(['b']), write(['c'])])
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(commits).toBe(1)
})

it('has no more transactions under way than lanes, and settles all', async () => {
  let underWay = 0
  let most = 0
  const { write, drained } = groupCommit<number, number>(
    async (items) => {
      most = Math.max(most, ++underWay)
      await new Promise((resolve) => setImmediate(resolve))
      underWay--
      return items
    },
    { lanes: 3, mostAtOnce: 2 },
  )
  const written = Promise.all(Array.from({ length: 20 }, (_, i) => write([i, -i])))
  await drained()
  expect(await written).toEqual(Array.from({ length: 20 }, (_, i) => [i, -i]))
  expect(most).toBe(3)
})
