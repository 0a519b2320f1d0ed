/** Name and how many responses. */
export interface MakeupPart {
  name: string
  count: number
}

/** `GET /v1/report/makeup`: what the responses of the period are made of. */
export interface Makeup {
  responses: number
  /** Flagged as tests: the only ones that an automated browser gives. */
  tests: number
  /** Of people whom the site names as its own by `user.staff`, `user.internal` or `user.employee`. */
  staff: number
  /** Without any name of a person, as under Global Privacy Control. */
  anonymous: number
  /** Shown on a device whose sampling left people out on purpose. */
  sampled: number
  /** Displays that the rates of sampling stand for. */
  eligibleEstimate: number
  /** Newest change of any response, by the device's clock; null without one. */
  newestAt: string | null
  /**
   * How long after its display the first of each response came, in the order of the delay; null where it is not known, as of a
   * store in memory.
   */
  delays: readonly MakeupPart[] | null
  wordings: readonly MakeupPart[]
  layouts: readonly MakeupPart[]
  languages: readonly MakeupPart[]
  devices: readonly MakeupPart[]
  sdks: readonly MakeupPart[]
}
