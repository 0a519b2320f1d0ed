/** Numbers 0 ≤ number < 1, the same for the same seed: mulberry32, in the public domain. */
export function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** Ids like those of the browser: 21 characters of an alphabet that is safe in addresses. */
export const createIds = (random: () => number) => (): string =>
  Array.from({ length: 21 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('')
