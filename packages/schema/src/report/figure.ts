/** A number with the interval that belongs to it, both in the unit of the figure: section 14 of the contract, as it is sent. */
export interface ReportFigure {
  value: number
  lo: number
  hi: number
  /** Answers behind the number. */
  n: number
  /** How the interval was made: `wilson`, `adjusted-wald`, `student-t` … */
  method: string
  /** Share of such intervals that hold the true value, as a fraction: 0.95. */
  level: number
}

/** No number, and why not, in words for a reader. */
export interface ReportNoFigure {
  value: null
  n: number
  reason: string
}

export type ReportResult = ReportFigure | ReportNoFigure

/** What a comparison comes to. */
export type ReportVerdict = 'higher' | 'lower' | 'no-detectable-change' | 'too-few-answers'

/** How far two figures lie apart, with the interval of that. */
export interface ReportDifference {
  value: number
  lo: number
  hi: number
}
