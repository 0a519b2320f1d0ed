import type { Accounts } from './accounts'
import type { Declared } from './declared'
import type { Flagged } from './flagged'
import type { Gaps } from './gaps'
import type { Inside } from './inside'
import type { Leaving } from './leaving'
import type { Makeup } from './makeup'
import type { Precision } from './precision'
import type { Reasons } from './reasons'
import type { Sparklines } from './sparklines'
import type { Trend } from './trend'
import type { Values } from './values'
import type { Words } from './words'

/** Parts of the report by their name in `GET /v1/report/<name>`: what the collector answers and the page reads. */
export interface ReportSections {
  trend: Trend
  sparklines: Sparklines
  words: Words
  precision: Precision
  reasons: Reasons
  gaps: Gaps
  leaving: Leaving
  makeup: Makeup
  values: Values
  flagged: Flagged
  declared: Declared
  inside: Inside
  accounts: Accounts
}
