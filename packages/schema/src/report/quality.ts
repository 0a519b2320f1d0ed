/** Whether what devices made has come: `GET /v1/report/quality`. */
export interface QualityReport {
  /** Devices that numbered their responses. */
  clients: number
  /** Responses of which any revision came, those that were erased since included. */
  received: number
  /** Responses that devices numbered and that never came, though a later one did, longer ago than `lostAfterMs`. */
  lost: number
  /** The same, not as long ago: they may still come. */
  awaited: number
  /** Copies of revisions that were known already, or of erased responses. */
  duplicates: number
  /** Revisions that came after a later one. */
  stale: number
  /** Copies set aside because the same revision was already known with other content. */
  conflicts: number
  /** Documents that were refused because something in them can't be. */
  invalid: number
  /** Responses that were erased, those included that were erased before they came. */
  erased: number
  /** Responses flagged as tests: the only ones that an automated browser gives. */
  automation: number
  /** How long a gap is awaited before it counts as lost, in milliseconds. */
  lostAfterMs: number
}
