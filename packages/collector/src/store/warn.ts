/** What nobody asked to be told is seen at least on the error output. */
export const warn = (thrown: unknown): void =>
  process.emitWarning(thrown instanceof Error ? thrown.message : String(thrown), 'StoreWarning')
