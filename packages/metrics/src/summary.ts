import { countFault } from './fault'
import { type NoFigure, none } from './result'

/** A sample by its summary. */
export interface Summary {
  n: number
  mean: number
  /** Standard deviation of the sample (divided by n − 1). */
  sd: number
}

/** Ends of a scale. */
export interface Scale {
  /** Lowest possible answer. Default: none. */
  min?: number
  /** Highest possible answer. Default: none. */
  max?: number
}

function ofValues(values: readonly number[]): Summary {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { n, mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 }
}

/** The summary of a sample whose answers are all on the scale, or why there is none. */
export function summarise(sample: Summary | readonly number[], { min, max }: Scale = {}): Summary | NoFigure {
  const [from, to] = [min ?? -Number.MAX_VALUE, max ?? Number.MAX_VALUE]
  if (!(from <= to)) return none(0, `a scale from ${from} to ${to}: its ends are in the wrong order`)
  const { n, mean, sd } = 'n' in sample ? sample : ofValues(sample)
  const fault = countFault({ n })
  if (fault) return none(0, fault)
  if (n === 0) return none(0, 'no answers')
  if (!Number.isFinite(mean) || !Number.isFinite(sd) || sd < 0) {
    return none(n, `mean ${mean} and sd ${sd} are not numbers to work with`)
  }
  const outside = [mean, ...('n' in sample ? [] : sample)].find((x) => !(x >= from && x <= to))
  return outside === undefined ? { n, mean, sd } : none(n, `${outside} is not on the scale of ${from} to ${to}`)
}
