/** What is masked, and stands in its place in square brackets. */
export type MaskKind = 'query' | 'email' | 'token' | 'iban' | 'card' | 'phone' | 'number'

/** Part of a candidate: from, to (not included), and what it is. */
export type Span = readonly [from: number, to: number, kind: MaskKind]

/**
 * One thing to look for. The pattern takes whole runs of characters, so that what was looked at once is not looked at
 * from its second character on: that keeps the time linear, whatever the text.
 */
export interface MaskRule {
  /** Finds candidates; global, without groups that capture. */
  readonly run: RegExp
  /** The parts of a candidate that are to be masked, in their order. */
  spans(candidate: string): readonly Span[]
}
