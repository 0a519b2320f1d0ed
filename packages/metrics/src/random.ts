/**
 * Random whole numbers below `below`, the same for the same seed in every browser and in Node, so that a report that is made again
 * shows the same intervals.
 *
 * Generator sfc32 (C. Doty-Humphrey, PractRand), seeded by one number. Not for secrets.
 */
export function random(seed: number): (below: number) => number {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, 0xb7e15162 ^ (seed / 2 ** 32), seed | 0]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
  // The first numbers of similar seeds are similar.
  for (let warmingUp = 0; warmingUp < 15; warmingUp++) next()
  return (below) => Math.floor(next() * below)
}
