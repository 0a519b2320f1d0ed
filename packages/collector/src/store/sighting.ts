import { columnText } from './column-text'
import { numberedBy } from './numbered-by'
import type { Numbered } from './store'

/** The number that a device gave a response which came, or was erased before it did. */
export interface Sighting {
  project: string
  /** Hex of what the device is known by. */
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
  const numbered = numberedBy(client)
  return (
    numbered && { project: columnText(project), device: numbered.device.toString('hex'), number: numbered.number, at }
  )
}
