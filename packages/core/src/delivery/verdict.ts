/** What a status asks of the sender. */
export type Verdict =
  /** A reply to read. */
  | 'read'
  /** Something in the batch is wrong: find it. */
  | 'split'
  /** Too much at once. */
  | 'halve'
  /** Keep everything, stop, look again later: key, address or permission is wrong and can be put right. */
  | 'stop'
  /** Later. */
  | 'retry'

/** Status of a reply → what to do. A redirect to another origin is no reply of ours, whatever its status. */
export function verdictOf(status: number, isElsewhere: boolean): Verdict {
  if (isElsewhere) return 'retry'
  if (status >= 200 && status < 300) return 'read'
  if (status === 413) return 'halve'
  if ([401, 403, 404, 410].includes(status)) return 'stop'
  if ([408, 425, 429].includes(status) || status < 400 || status >= 500) return 'retry'
  return 'split'
}
