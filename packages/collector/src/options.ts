/** How a collector is to run. */
export interface CollectorOptions {
  /** Default 4400; 0 takes a free one. */
  port?: number
  /** Default `localhost`: this machine only, by both of its addresses. */
  host?: string
  /** `sqlite:<file>` or `postgres://…`. Default `sqlite:./earshot.db`. */
  store?: string
  /** `nats://…`: a JetStream in front of the store. Default: none. */
  buffer?: string
  /** Facts by which the store keeps its counts apart. Default: those of the store; others have all counted anew. */
  dimensions?: readonly string[]
  /** File of the configuration that `GET /v1/config` serves. Default: none. */
  configPath?: string
  /** File with write keys, origins, limits, identity, retention, cases and what the report is measured by; see docs/security.md. Default: none. */
  settingsPath?: string
  /** File of the alerts; see docs/alerts.md. Default: none. */
  alertsPath?: string
  /** Bearer token of admin requests. Default: none, and then only this machine may ask. */
  adminToken?: string
  /** Folders to serve, by path: `{ '/shop': './examples/shop' }`. */
  folders?: { readonly [path: string]: string }
  /** Folder of the script-tag builds. Default: none. */
  scripts?: string
  /** Folder of the report page. Default: none. */
  report?: string
  /**
   * How long a gap in what a device sent may still be filled, in milliseconds; then it counts as lost. Default 24 hours:
   * a device that is offline sends later, in the order in which it can.
   */
  lostAfterMs?: number
  /**
   * Bytes of request bodies that may be read or wait for their commit at once; beyond, requests are answered 503 with
   * `Retry-After`. Default 64 MiB.
   */
  mostWaitingBytes?: number
  /** Requests that may be read or wait for their commit at once; beyond, as above. Default 2000. */
  mostWaitingRequests?: number
  /** In how many milliseconds a request must have come whole; then its connection ends. Default 30 seconds. */
  requestTimeoutMs?: number
  /** Least level that is logged. Default `info`. */
  logLevel?: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}
