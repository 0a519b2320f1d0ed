import type { Case } from './case.ts'

/** What a case costs with few surveys and with many. */
export interface Comparison {
  name: string
  unit: string
  /** Medians over the rounds, in microseconds per unit. */
  fewUs: number
  manyUs: number
  /** Median of the rounds' ratios, many to few. */
  ratio: number
  limit: number
  ok: boolean
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * Measures both sizes in turn, round after round: what slows the machine for a while slows both, and the ratio stays.
 * The first round only warms up.
 */
export async function compare(
  { name, unit, limit, measure }: Case,
  { few, many, rounds }: { few: number; many: number; rounds: number },
): Promise<Comparison> {
  const pairs: { few: number; many: number }[] = []
  for (let round = 0; round <= rounds; round++) {
    const pair = { few: await measure(few), many: await measure(many) }
    if (round > 0) pairs.push(pair)
  }
  const ratio = median(pairs.map((pair) => pair.many / pair.few))
  return {
    name,
    unit,
    fewUs: median(pairs.map((pair) => pair.few)),
    manyUs: median(pairs.map((pair) => pair.many)),
    ratio,
    limit,
    ok: ratio <= limit,
  }
}
