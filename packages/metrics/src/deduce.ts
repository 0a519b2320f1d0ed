/** A sum of unknowns, numbered from 0: unknown → its factor. */
export type Sum = ReadonlyMap<number, number>

// All factors start as whole numbers near 0: what is this small is a rounding error.
const nothing = 1e-9

/**
 * Given sums of `count` unknowns whose totals are known, tells of any other sum how its total follows from them: how many times each of
 * them is to be taken; null if it doesn't follow. Gauss' elimination, with what has been done to each row written beside it.
 * @example deduce(2, [new Map([[0, 1], [1, 1]]), new Map([[1, 1]])])(new Map([[0, 1]])) // [1, -1]: (x + y) − y = x
 */
export function deduce(count: number, known: readonly Sum[]): (sum: Sum) => Float64Array | null {
  /** In each column, the row that begins there, with 1. */
  const rows = new Array<Float64Array | undefined>(count)

  /** What remains of a sum when all that is known has been taken away, and the first column that remains, or −1. */
  function reduce(sum: Sum): [rest: Float64Array, first: number] {
    const rest = new Float64Array(count + known.length)
    for (const [unknown, factor] of sum) rest[unknown] = factor
    let first = -1
    for (let column = 0; column < count; column++) {
      const times = rest[column] as number
      if (Math.abs(times) < nothing) continue
      const row = rows[column]
      if (!row) {
        if (first < 0) first = column
        continue
      }
      for (let j = column; j < rest.length; j++) rest[j] = (rest[j] as number) - times * (row[j] as number)
    }
    return [rest, first]
  }

  known.forEach((sum, index) => {
    const [rest, first] = reduce(sum)
    if (first < 0) return
    rest[count + index] = 1
    const pivot = rest[first] as number
    rows[first] = rest.map((factor) => factor / pivot)
  })
  return (sum) => {
    const [rest, first] = reduce(sum)
    // What has been taken away stands with a minus.
    return first < 0 ? rest.subarray(count).map((times) => -times) : null
  }
}
