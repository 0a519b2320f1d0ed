import type { Attempt } from './attempt'
import { backoffMs, retryAfterMs } from './backoff'
import type { Gate } from './gate'
import { verdictOf } from './verdict'

/** While somebody has to mend something, one request in this time shows whether it is mended. */
export const PROBE_MS = 15 * 6e4
/** Whoever asks to come back at once is not asked at once. */
const LEAST_MS = 1000

export interface Trouble extends Attempt {
  /** Documents of the batch that were settled all the same. */
  settled: number
  /** How things stood before. */
  last: Gate | undefined
  key: string | undefined
  now: number
  random: () => number
}

/** What to do about documents that a reply left open. */
export interface Step {
  /** Try again with so many. */
  most?: number
  /** The only one is to blame: it goes to the shelf with this reason. */
  code?: string
  /** Wait. */
  gate?: Gate
  /** The rest may be sent before the wait. */
  isRestSent?: boolean
  /** What the host is told. */
  error?: { code: string; message: string }
}

const FAULTS = { size: 'halve', encode: 'split', network: 'retry', classify: 'retry' } as const

/** Status and circumstances → what to do: the table of the delivery protocol. */
export function nextStep({ batch, fault, thrown, reply, said, settled, last, key, now, random }: Trouble): Step {
  const verdict = fault ? FAULTS[fault] : verdictOf(reply!.status, reply!.isElsewhere)
  const { length } = batch.responses
  const error =
    fault === 'size'
      ? undefined
      : thrown
        ? { code: fault === 'network' ? 'network' : 'transport', message: String(thrown) }
        : { code: 'reply', message: `status ${reply?.status}, nothing acknowledged` }

  if (verdict === 'split' || verdict === 'halve')
    return length > 1
      ? { most: Math.ceil(length / 2) }
      : {
          code: verdict === 'halve' ? 'too_large' : (fault ?? `status-${reply!.status}`),
          error: thrown ? error : undefined,
        }

  const attempts = (last?.attempts ?? 0) + 1
  if (verdict === 'stop' || said?.fatal)
    return {
      gate: { attempts: attempts - 1, until: now + PROBE_MS, isStopped: true, key },
      error: last?.isStopped ? undefined : { code: 'stopped', message: `status ${reply!.status}` },
    }
  const askedMs = said?.retryAfterMs ?? retryAfterMs(reply?.retryAfter ?? null, now)
  const waitMs = askedMs === undefined ? backoffMs(attempts, random) : Math.max(askedMs, LEAST_MS)
  const isRestSent = verdict === 'read' && settled > 0
  return {
    gate: { attempts, until: now + waitMs, isNetwork: fault === 'network', key },
    isRestSent,
    error: isRestSent && !thrown ? undefined : error,
  }
}
