import type { ReportFigure, ReportNoFigure, ReportResult, ReportVerdict } from './figure'

/** What people expected of a step, what it was like, and how the step went. */
export interface PairGap {
  pair: string
  touchpoint: string | null
  /** Answers before, and how many of those people answered after as well. */
  before: number
  both: number
  gap:
    | (ReportFigure & {
        expectation: number
        experience: number
        quadrant: 'fix-it-fast' | 'big-opportunity' | 'promote-it' | 'leave-it-alone'
      })
    | ReportNoFigure
  verdict: ReportVerdict
  /** How the experience goes with the same person's likelihood to recommend: an association. */
  importance: ReportResult
  /** Of those who answered before, who was asked after within the longest time of a step: they got to the end. */
  completion: ReportResult
  /** From the question before to the question after, of those who got to the end, in milliseconds. */
  time: (ReportFigure & { medianMs: number; excluded: number }) | ReportNoFigure
  /** Mean ease, 1 to 7, of everybody who answered after. */
  ease: ReportResult
  /** People left out since their group is small or would give a small one away. */
  heldBack: number
}

/** `GET /v1/report/gaps` */
export interface Gaps {
  pairs: readonly PairGap[]
  /** A step that takes longer counts as abandoned, in milliseconds. */
  longestMs: number
}
