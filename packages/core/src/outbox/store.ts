/** Rows to write: a value replaces, `undefined` removes. */
export type Writes = { readonly [key: string]: unknown }

/**
 * Where rows are: in IndexedDB (`disk`), in localStorage, or in this page's memory although they should be on the device.
 */
export type Durable = 'disk' | 'localStorage' | 'memory'

/** Part of what a prefix names. */
export interface PageOfRows {
  /** The last key that is known already. Default: from the first row on. */
  after?: string
  /** Rows at most. Default: all. */
  limit?: number
}

/**
 * Named rows on this device. The only operation that writes is a transaction that reads first, so that tabs can't
 * undo each other's work; it resolves when the rows are on disk, not when they were accepted.
 */
export interface Store {
  /** Absent where the configuration or the host chose the store: then nothing fell short of what was asked for. */
  readonly durable?: Durable
  /** Rows whose key begins with `prefix`, in the order of their keys. */
  entries(prefix: string, page?: PageOfRows): Promise<[key: string, value: unknown][]>
  /** How many rows have a key that begins with `prefix`, without reading them. */
  count(prefix: string): Promise<number>
  /**
   * One transaction over the rows `keys`.
   *
   * @param decide Gets the rows in the order of `keys` and says what to write; synchronous, may run on any tab's data,
   * and again where the first try came to nothing.
   * @returns What `decide` gave as `result`, once the writes are on disk. Rejects if they are not.
   */
  transact<T>(keys: readonly string[], decide: (rows: readonly unknown[]) => { writes?: Writes; result: T }): Promise<T>
}
