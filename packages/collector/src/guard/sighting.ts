/** That an answer came, from where and what it said: what a crowd is told by. */
export interface Sighting {
  /** Network, project and survey. */
  window: string
  /** The response. */
  id: string
  /** When it was first seen, in milliseconds since 1970. */
  atMs: number
  /** Its first number, or nothing. */
  score: string
}

/**
 * Tells other collectors of sightings.
 *
 * @param sinceMs Older ones are of no interest.
 * @returns The newest ones of the same windows, from whichever collector; these among them.
 */
export type ShareSightings = (sightings: readonly Sighting[], sinceMs: number) => Promise<readonly Sighting[]>
