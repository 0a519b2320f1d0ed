import { describe, expect, it } from 'vitest'
import { exclusively } from './exclusively'

const run = exclusively!

describe('the browser’s locks', () => {
  it('let one task at a time run, and say at once that another one does', async () => {
    let end = () => {}
    const first = run('a', () => new Promise<string>((resolve) => (end = () => resolve('first'))))
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await run('a', async () => 'second')).toBeUndefined()
    end()
    expect(await first).toBe('first')
    expect(await run('a', async () => 'third')).toBe('third')
  })

  it('B5 stolen while a task runs, leave it its end and its result', async () => {
    let end = () => {}
    const first = run('b', () => new Promise<string>((resolve) => (end = () => resolve('first'))))
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await run('b', async () => 'thief', true)).toBe('thief')
    end()
    expect(await first).toBe('first')
  })

  it('hand on what a task throws', async () => {
    await expect(run('c', () => Promise.reject(Error('mine')))).rejects.toThrow('mine')
    await expect(run('c', () => Promise.reject(Error('mine')), true)).rejects.toThrow('mine')
  })
})
