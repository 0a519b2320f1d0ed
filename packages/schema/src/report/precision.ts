import type { ReportResult } from './figure'

/** A text with one topic that it was filed under, for a person to say whether it belongs there. */
export interface TaggedItem {
  /** Names it, and tells nothing of who wrote it. */
  item: string
  topic: string
  title: string
  text: string
  locale: string | null
  isMasked: boolean
  /** Null: nobody has looked yet. */
  isRight: boolean | null
}

/** `GET /v1/report/precision`: whether texts are filed under the right topics. */
export interface Precision {
  /** Drawn at random, at most 50: the same ones for the same texts. */
  items: readonly TaggedItem[]
  /** Texts and topics that these were drawn from. */
  of: number
  /** Percent that were marked right, of those marked. */
  precision: ReportResult
  /** The same by topic, the most marked first. */
  topics: readonly { topic: string; title: string; precision: ReportResult }[]
}
