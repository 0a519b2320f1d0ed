/**
 * A person's draw for a survey and wave, 0 ≤ draw < 1: the same on every visit and device that knows the same id,
 * and independent from survey to survey. FNV-1a with the finalizer of MurmurHash3, both in the public domain.
 */
export function draw(person: string, survey: string, wave: string | null): number {
  let hash = 0x811c9dc5
  for (const char of `${person}/${survey}/${wave}`) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
