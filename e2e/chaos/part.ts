/** What a part of the run has to say. */
export interface PartResult {
  title: string
  /** Lines that tell what was tried. */
  tried: readonly string[]
  answers: number
  stored: number
  lost: number
  doubled: number
  /** What was wrong; none if all is well. */
  problems: readonly string[]
}

/** How long a part may take, and whom it tells how far it is. */
export interface PartSetting {
  seed: number
  isOver(): boolean
  /** Milliseconds until it is over. */
  leftMs(): number
  progress(text: string): void
}
