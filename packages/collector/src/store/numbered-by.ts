import { createHash } from 'node:crypto'
import type { Numbered } from './store'

/** No device makes as many; one forged number can't pretend that more were lost. */
const HIGHEST = 100_000

/**
 * Which number a device gave a response. The device is a hash that tells devices apart, and nothing else: nobody finds one
 * by it who does not have its id.
 *
 * @returns Nothing if it is no number of a device.
 */
export function numberedBy(
  client: Numbered['client'] | null | undefined,
): { device: Buffer; number: number } | undefined {
  const { id, seq } = client ?? {}
  if (typeof id !== 'string' || !id || !Number.isInteger(seq)) return undefined
  const number = seq as number
  if (number < 1 || number > HIGHEST) return undefined
  return { device: createHash('sha256').update(id).digest().subarray(0, 16), number }
}
