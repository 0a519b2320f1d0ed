/** One thing to measure, with few surveys and with many. */
export interface Case {
  name: string
  /** What one of the figures is the cost of. */
  unit: string
  /** How many times the cost with few surveys the cost with many may be. */
  limit: number
  /** Measures once with so many surveys. @returns Microseconds per unit. */
  measure(surveys: number): Promise<number>
}
