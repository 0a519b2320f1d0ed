import { type DisplayRecord, KEPT_DISPLAYS, type Memory } from '../../memory/memory'

/**
 * Joins what two places remember of one project: every display once, at its highest revision. The device keeps the name
 * that it has in `upper`; who opted out anywhere has opted out.
 */
export function mergeMemory(upper: Memory, lower: Memory): Memory {
  const displays = new Map<string, DisplayRecord>()
  for (const display of [...lower.displays, ...upper.displays])
    if ((displays.get(display.id)?.rev ?? -1) < display.rev) displays.set(display.id, display)
  return {
    ...lower,
    ...upper,
    seq: upper.client === lower.client ? Math.max(upper.seq, lower.seq) : upper.seq,
    firstSeenAt: Math.min(upper.firstSeenAt, lower.firstSeenAt),
    lastSeenAt: Math.max(upper.lastSeenAt, lower.lastSeenAt),
    visits: Math.max(upper.visits, lower.visits),
    displays: [...displays.values()].sort((a, b) => a.at - b.at).slice(-KEPT_DISPLAYS),
    isOptedOut: upper.isOptedOut || lower.isOptedOut,
  }
}
