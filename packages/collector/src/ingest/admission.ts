/** How much may wait for its commit at once. */
export interface AdmissionLimits {
  /** Bytes of all bodies that are being read or wait for their commit. */
  mostBytes: number
  /** Requests that are being read or wait for their commit. */
  mostRequests: number
}

export interface Admission {
  /**
   * Lets a request in that may bring so many bytes. One that is larger than all that may wait is let in alone.
   *
   * @returns What it calls once when it is over; nothing if there is no room.
   */
  enter(bytes: number): (() => void) | undefined
  /** What is inside. */
  readonly waiting: { readonly requests: number; readonly bytes: number }
}

/**
 * Keeps the memory that waiting requests take within bounds: whoever finds no room is sent away before the body is
 * read, and comes back.
 *
 * @example const leave = createAdmission({ mostBytes: 1e6, mostRequests: 100 }).enter(2048)
 */
export function createAdmission({ mostBytes, mostRequests }: AdmissionLimits): Admission {
  const waiting = { requests: 0, bytes: 0 }
  return {
    waiting,
    enter(bytes) {
      const isFull = waiting.requests >= mostRequests || waiting.bytes + bytes > mostBytes
      if (isFull && waiting.requests > 0) return undefined
      waiting.requests++
      waiting.bytes += bytes
      let isInside = true
      return () => {
        if (!isInside) return
        isInside = false
        waiting.requests--
        waiting.bytes -= bytes
      }
    },
  }
}
