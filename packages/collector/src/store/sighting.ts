import { hash } from 'node:crypto'
import { columnText } from './column-text'
import type { Numbered } from './store'

/** No device makes as many; one forged number can't pretend that more were lost. */
const HIGHEST = 100_000

/** The number that a device gave a response which came, or was erased before it did. */
export interface Sighting {
  project: string
  /** Hex of a hash that tells devices apart, and nothing else: nobody finds one by it who does not have its id. */
  device: string
  number: number
  /** ISO time. */
  at: string
}

/** @returns Nothing if the response has no number of a device. */
export function sightingOf(
  project: string,
  client: Numbered['client'] | null | undefined,
  at: string,
): Sighting | undefined {
  const { id, seq } = client ?? {}
  if (typeof id !== 'string' || !id || !Number.isInteger(seq)) return undefined
  const number = seq as number
  if (number < 1 || number > HIGHEST) return undefined
  return { project: columnText(project), device: hash('sha256', id).slice(0, 32), number, at }
}
