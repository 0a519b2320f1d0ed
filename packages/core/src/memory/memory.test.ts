import { expect, it } from 'vitest'
import { type DisplayRecord, newMemory, withDisplay } from './memory'

const display = (id: string, at: number, status: DisplayRecord['status'] = 'shown'): DisplayRecord => ({
  ...{ id, at, status, survey: 's', wave: null, visit: 'v', rev: 1 },
})

it('keeps displays in the order in which they were shown, also when an older one ends later', () => {
  const two = [display('a', 1), display('b', 2)].reduce(
    withDisplay,
    newMemory(() => 'id', 0),
  )
  const { displays } = withDisplay(two, display('a', 1, 'ignored'))
  expect(displays.map(({ id, status }) => `${id} ${status}`)).toEqual(['a ignored', 'b shown'])
})

it('forgets the oldest beyond a hundred', () => {
  const many = Array.from({ length: 103 }, (_, i) => display(`d${i}`, i))
  const { displays } = many.reduce(
    withDisplay,
    newMemory(() => 'id', 0),
  )
  expect([displays.length, displays[0]!.id, displays.at(-1)!.id]).toEqual([100, 'd3', 'd102'])
})
