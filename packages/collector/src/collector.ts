import type { Actions } from './actions/actions'
import type { Alerts } from './alerts/alerts'
import type { Books } from './books/books'
import type { Cases } from './cases/cases'
import type { ConfigFile } from './config/config-file'
import type { Guard } from './guard/guard'
import type { Suspicion } from './guard/suspicion'
import type { Identity } from './identity/identity'
import type { Admission } from './ingest/admission'
import type { CollectorOptions } from './options'
import type { ScoredTallies } from './report/scored-tallies'
import type { Scan } from './report/shared-scan'
import type { Counters } from './serve/counters'
import type { Settings } from './settings/settings'
import type { Store } from './store/store'
import type { Stream } from './stream/stream'

/** What the routes of one collector share. */
export interface Collector {
  readonly options: CollectorOptions
  readonly store: Store
  /** The responses, in one pass for all parts of the report that are asked for side by side. */
  readonly scan: Scan
  /** Counts of scored questions, kept while nothing has come or gone. */
  readonly scored: ScoredTallies
  readonly books: Books
  readonly config: ConfigFile
  readonly settings: Settings
  readonly guard: Guard
  readonly suspicion: Suspicion
  readonly identity: Identity
  readonly alerts: Alerts
  readonly cases: Cases
  readonly actions: Actions
  readonly admission: Admission
  readonly stream: Stream
  readonly counters: Counters
}
