import type { Sparkline } from '@earshot/schema'
import { plural } from './number'

/** "a day", "a week", "2 weeks" */
export function bucketName(days: number): string {
  if (days === 1) return 'a day'
  if (days === 7) return 'a week'
  return days % 7 === 0 ? `${days / 7} weeks` : `${days} days`
}

const short = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** What a line says: "steady", "2 points beyond chance"; undefined where there are too few points for one. */
export function lineWords({ points }: Sparkline): string | undefined {
  if (points.filter(({ value }) => value !== null).length < 2) return undefined
  const signals = points.filter(({ isSignal }) => isSignal).length
  return signals ? `${plural(signals, 'point')} beyond chance` : 'steady'
}

/** From when a line is, and what a point of it is: "from 28 Aug, a point is a week". */
export const lineUnit = ({ points, bucketDays }: Sparkline): string =>
  `from ${short.format(Date.parse(points[0]?.from ?? ''))}, a point is ${bucketName(bucketDays)}`
