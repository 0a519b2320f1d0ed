import { statSync } from 'node:fs'

interface Place {
  /** @throws If the file is no longer where it was opened: what is written to it then would be found by nobody. */
  check(): void
}

const identityOf = (file: string): string | undefined => {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat && `${stat.dev}:${stat.ino}`
}

/**
 * Remembers which file was opened. SQLite goes on writing into a file that was deleted or moved away, and every
 * acknowledgement of that time would be a loss.
 *
 * @param file Path, or `:memory:`, which can't move.
 */
export function placeOf(file: string): Place {
  if (file === ':memory:') return { check() {} }
  const opened = identityOf(file)
  return {
    check() {
      if (identityOf(file) === opened) return
      throw Object.assign(Error(`store: ${file} was moved, deleted or replaced while it was open`), {
        code: 'STORE_MOVED',
      })
    },
  }
}
