/** Rows to write: a value replaces, `undefined` removes. */
export type Writes = { readonly [key: string]: unknown }

/**
 * Named rows on this device. The only operation that writes is a transaction that reads first, so that tabs can't
 * undo each other's work; it resolves when the rows are on disk, not when they were accepted.
 */
export interface Store {
  /** Every row whose key begins with `prefix`. */
  entries(prefix: string): Promise<[key: string, value: unknown][]>
  /**
   * One transaction over the rows `keys`.
   *
   * @param decide Gets the rows in the order of `keys` and says what to write; synchronous, may run on any tab's data.
   * @returns What `decide` gave as `result`, once the writes are on disk. Rejects if they are not.
   */
  transact<T>(keys: readonly string[], decide: (rows: readonly unknown[]) => { writes?: Writes; result: T }): Promise<T>
}
