/** How a collector is to run. */
export interface CollectorOptions {
  /** Default 4400; 0 takes a free one. */
  port?: number
  /** Default `localhost`: this machine only, by both of its addresses. */
  host?: string
  /** `sqlite:<file>`. Default `sqlite:./earshot.db`. */
  store?: string
  /** File of the configuration that `GET /v1/config` serves. Default: none. */
  configPath?: string
  /** Bearer token of admin requests. Default: none, and then only this machine may ask. */
  adminToken?: string
  /** Folders to serve, by path: `{ '/shop': './examples/shop' }`. */
  folders?: { readonly [path: string]: string }
  /** Folder of the script-tag builds. Default: none. */
  scripts?: string
  /** Folder of the report page. Default: none. */
  report?: string
  /** Least level that is logged. Default `info`. */
  logLevel?: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}
