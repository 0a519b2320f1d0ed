import type { ConfigFile } from './config/config-file'
import type { Admission } from './ingest/admission'
import type { CollectorOptions } from './options'
import type { Counters } from './serve/counters'
import type { Store } from './store/store'
import type { Stream } from './stream/stream'

/** What the routes of one collector share. */
export interface Collector {
  readonly options: CollectorOptions
  readonly store: Store
  readonly config: ConfigFile
  readonly admission: Admission
  readonly stream: Stream
  readonly counters: Counters
}
