import type { Duration } from './config'

export const DURATION = /^(\d+(?:\.\d+)?)(ms|[smhd])$/

const UNIT_MS: { readonly [unit: string]: number } = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 }

/**
 * A duration in milliseconds.
 *
 * @param duration `"500ms"`, `"2s"`, `"10m"`, `"3h"`, `"30d"`; anything else gives `fallbackMs`.
 * @param fallbackMs Default 0.
 * @example durationMs('2s') // 2000
 */
export function durationMs(duration: Duration | undefined, fallbackMs = 0): number {
  const [, amount, unit] = DURATION.exec(duration!) ?? []
  return unit ? +amount! * UNIT_MS[unit]! : fallbackMs
}
