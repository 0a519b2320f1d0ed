import { durationMs } from '@earshot/schema'
import type { CheckRule } from './frequency'

/** Whether enough time has passed since a display, if there was one. */
export function rested(
  check: CheckRule,
  rule: string,
  now: number,
  last: { readonly at: number } | undefined,
  wait: string,
): void {
  const waitMs = durationMs(wait)
  const sinceMs = last && now - last.at
  check(rule, !(sinceMs! < waitMs), sinceMs, waitMs, last && last.at + waitMs)
}
