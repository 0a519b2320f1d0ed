import type { QualityReport } from '@earshot/schema'
import { count, plural } from './number'

const share = new Intl.NumberFormat('en', { maximumFractionDigits: 1, style: 'percent' })
/** The least share that can be written so. */
const LEAST = 0.001
const HOUR_MS = 3600e3

const shareOf = (part: number, whole: number) =>
  part / whole < LEAST ? `less than ${share.format(LEAST)}` : share.format(part / whole)

/** "24 hours", "90 minutes": how long a gap is awaited. */
export function waitingTime(ms: number): string {
  const hours = ms / HOUR_MS
  return Number.isInteger(hours) ? plural(hours, 'hour') : plural(Math.round(ms / 6e4), 'minute')
}

/** Whether all that devices made has come, in a sentence or two. */
export function losses({ clients, received, lost, awaited }: QualityReport): string {
  const made = received + lost + awaited
  if (!made) return 'No response has come yet.'
  const from = clients ? ` that ${plural(clients, 'device')} made` : ''
  const all = `${plural(made, 'response')}${from}`
  if (!lost && !awaited) return made === 1 ? `The one response${from} has come.` : `All ${all} have come.`
  const never = lost
    ? `${count(lost)} of ${all} never came (${shareOf(lost, made)}).`
    : `${count(received)} of ${all} have come.`
  return awaited ? `${never} ${count(awaited)} may still come.` : never
}
