/**
 * Where a task stands when what was expected of it meets what it was like (W. Albert & E. Dixon, 2003):
 *
 * - `fix-it-fast`: expected to be easy, was hard
 * - `big-opportunity`: expected to be hard, was hard
 * - `promote-it`: expected to be hard, was easy
 * - `leave-it-alone`: expected to be easy, was easy
 */
export type Quadrant = 'fix-it-fast' | 'big-opportunity' | 'promote-it' | 'leave-it-alone'

/** The quadrant of two means on the scale of 1 (very difficult) to 7 (very easy): above the middle, 4, is easy. */
export function quadrant(expectation: number, experience: number): Quadrant {
  if (experience > 4) return expectation > 4 ? 'leave-it-alone' : 'promote-it'
  return expectation > 4 ? 'fix-it-fast' : 'big-opportunity'
}
