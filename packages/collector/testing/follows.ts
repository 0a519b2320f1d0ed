/** Whether `wanted` is a sum of multiples of `known`: whoever knows those can work it out (Gaussian elimination). */
export function follows(wanted: readonly number[], known: readonly (readonly number[])[]): boolean {
  const basis: { pivot: number; row: number[] }[] = []
  const reduce = (row: readonly number[]) => {
    const rest = [...row]
    for (const { pivot, row: own } of basis) {
      const factor = rest[pivot]!
      if (factor !== 0) own.forEach((value, index) => (rest[index] = rest[index]! - factor * value))
    }
    return rest
  }
  const pivotOf = (row: readonly number[]) => row.findIndex((value) => Math.abs(value) > 1e-9)
  for (const one of known) {
    const rest = reduce(one)
    const pivot = pivotOf(rest)
    if (pivot < 0) continue
    const row = rest.map((value) => value / rest[pivot]!)
    for (const other of basis) {
      const factor = other.row[pivot]!
      if (factor !== 0) row.forEach((value, index) => (other.row[index] = other.row[index]! - factor * value))
    }
    basis.push({ pivot, row })
  }
  return pivotOf(reduce(wanted)) < 0
}
