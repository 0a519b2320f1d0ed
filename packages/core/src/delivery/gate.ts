/** On disk and shared by all tabs: when a sink may be tried again. */
export interface Gate {
  /** Tries on end that came to nothing. */
  attempts: number
  /** Milliseconds since 1970. */
  until: number
  /** Nobody answered: word that the network is back lifts it. */
  isNetwork?: boolean
  /** Somebody has to mend something, and has been told. */
  isStopped?: boolean
  /** What it was tried with: another key is another try. */
  key?: string
}
